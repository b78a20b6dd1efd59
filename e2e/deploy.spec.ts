import { readFileSync } from 'node:fs';
import { DeployPage, nameOf } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

test.describe.configure({ timeout: 180_000 });

const TALK = 'scenario=talk&pick=fargate.api-gateway-nlb.cloudformation';

test("the talk's architecture fails, is repaired, deployed, updated and deleted, all in a rehearsal", async ({
  page,
}) => {
  const app = nameOf('talk');
  const stack = `${app}-dev`;
  await openWorkbench(page, 'en', `${TALK}&name=${app}`);
  await page.getByRole('link', { name: 'Deploy …' }).click();
  const deploy = new DeployPage(page);
  await expect(deploy.stackName).toHaveValue(stack);
  await deploy.fail.selectOption('NatGatewayA');
  await deploy.review();
  await expect(page).toHaveTitle(/^Rehearsal: Waiting for you/);
  await expect(page.getByText('43 to add')).toBeVisible();
  await expect(deploy.execute).toBeDisabled();
  await deploy.deploy();

  const failure = page.getByRole('alert').filter({ hasText: 'Failed first' });
  await expect(failure).toContainText('Failed first: NatGatewayA (AWS::EC2::NatGateway)', { timeout: 60_000 });
  await expect(failure).toContainText('maximum number of NAT gateways');
  await expect(failure).toContainText('ask for more in Service Quotas', { timeout: 60_000 });
  await deploy.expectSaid(deploy.after, 'It did not succeed.');
  await expect(deploy.live.getByText('0 of 43', { exact: true })).toBeVisible();

  await deploy.open(`${TALK}&name=${app}`);
  await deploy.begin.click();
  await deploy.expectSaid(page.getByRole('alert'), /failed creation/);
  await page.goBack();
  await page.goBack();
  const replace = page.getByRole('button', { name: 'Delete the leftover and deploy again' });
  await expect(replace).toBeDisabled();
  await deploy.after
    .getByRole('textbox', { name: `Type ${stack} to confirm:` })
    .first()
    .fill(stack);
  await replace.click();
  await expect(deploy.execute).toBeVisible({ timeout: 60_000 });
  await deploy.deploy();
  await deploy.expectStanding();
  const former = page.url();
  await expect(deploy.live.getByText('43 of 43', { exact: true })).toBeVisible();
  await expect(deploy.after.getByText('A made-up address')).toBeVisible();

  await deploy.open(`${TALK}&name=${app}&cpu=512&memory=1024`);
  await expect(page.getByText('This stack is there already')).toBeVisible();
  await deploy.review();
  await expect(page.getByText('1 to replace')).toBeVisible();
  await deploy.execute.click();
  await deploy.expectStanding();

  await deploy.after.getByRole('button', { name: 'Check for drift' }).click();
  await deploy.expectSaid(deploy.after, 'No drift: everything is as the template says.');
  const name = deploy.after.getByRole('textbox', { name: `Type ${stack} to confirm:` });
  const remove = deploy.after.getByRole('button', { name: `Delete ${stack} (rehearsal)` });
  await name.fill('talk-prod');
  await remove.click();
  await expect(deploy.after.getByText('This is not the name of the stack.')).toBeVisible();
  await name.fill(stack);
  await remove.click();
  await deploy.expectSaid(deploy.after, 'The stack is deleted.');
  await expect(deploy.live.getByText('43 of 43 removed', { exact: true }).first()).toBeVisible();

  const deletion = page.url();
  await page.goto(former);
  await deploy.expectSaid(deploy.after, 'This stack is gone: it was deleted later.');
  await expect(deploy.after.getByRole('button')).toHaveCount(0);
  await deploy.after.getByRole('link', { name: 'To the newest deployment of this stack' }).click();
  await expect(page).toHaveURL(deletion);
  await page.goto('/en/deploy');
  await expect(page.getByRole('list').filter({ has: page.getByRole('heading', { name: stack }) })).toContainText(
    'Deleted',
  );
});

test('what ecs-cli has to do is downloaded as files, and to be taken away before the stack goes', async ({ page }) => {
  const app = nameOf('cli');
  const deploy = new DeployPage(page);
  await deploy.open(`pick=fargate.alb.ecs-cli&name=${app}`);
  await deploy.review();
  await deploy.deploy();
  await deploy.expectStanding();
  const contentOf = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      deploy.after.getByRole('link', { name: `Download ${name}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    return readFileSync(await download.path(), 'utf8');
  };
  const values = new Map((await contentOf('after.env')).split('\n').map((line) => line.split('=') as [string, string]));
  expect(values.get('STACK_NAME')).toMatch(new RegExp(`^'?${app}-dev'?$`));
  expect(values.get('OUTPUT_ClusterName')).toBeTruthy();
  const script = await contentOf('after.sh');
  expect(script).toMatch(/^#!\/usr\/bin\/env bash\n/);
  expect(script).toContain('. ./after.env');
  const first = deploy.after.getByRole('region', { name: 'Commands to run before the stack is deleted' });
  await expect(first).toContainText('service down --timeout 15');
  await expect(deploy.after.getByText('Everything in it goes')).toHaveCount(0);
});

test('an update that fails is taken back, and says what failed', async ({ page }) => {
  const app = nameOf('undone');
  const deploy = new DeployPage(page);
  await deploy.open(`pick=fargate.alb.cloudformation&name=${app}`);
  await deploy.review();
  await deploy.deploy();
  await deploy.expectStanding();
  await deploy.open(`pick=fargate.alb.cloudformation&name=${app}&cpu=512&memory=1024`);
  await deploy.fail.selectOption(`U${app.slice(1)}Service`);
  await deploy.review();
  await deploy.execute.click();
  await deploy.expectSaid(deploy.after, 'It did not succeed. The former version still runs, unchanged.');
  await expect(deploy.live.getByText('As before: 2')).toBeVisible();
  await expect(deploy.live.getByRole('progressbar')).toHaveCount(0);
  await expect(deploy.after.getByText('A made-up address')).toBeVisible();
  const failure = page.getByRole('alert').filter({ hasText: 'Failed first' });
  await expect(failure).toContainText('Look at the image, the port and the health path');
});

test('a reload in the middle shows the same deployment, and the list leads back to it', async ({ page }) => {
  const deploy = new DeployPage(page, 'ja');
  const app = nameOf('reload');
  await deploy.open(`pick=fargate.alb.cloudformation&name=${app}`);
  await deploy.review();
  await deploy.deploy();
  await page.reload();
  await deploy.expectStanding();
  await expect(page).toHaveTitle(/^リハーサル: 成功/);
  const address = page.url();
  await page.getByRole('link', { name: 'デプロイの一覧' }).click();
  await page
    .getByRole('list', { name: `${app}-dev` })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(address);
});
