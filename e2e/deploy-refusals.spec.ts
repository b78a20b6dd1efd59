import { DeployPage, forgive, nameOf } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

test('a name that no stack can have is refused in words before anything is asked', async ({ page }) => {
  const deploy = new DeployPage(page);
  await deploy.open('pick=fargate.alb.cloudformation&name=names');
  await deploy.stackName.fill('my_app');
  await expect(page.getByText('This cannot be the name of a stack. No underscores.')).toBeVisible();
  await expect(deploy.begin).toBeDisabled();
});

test('who says no makes nothing', async ({ page }) => {
  const deploy = new DeployPage(page);
  await deploy.open(`pick=fargate.alb.cloudformation&name=${nameOf('refused')}`);
  await deploy.review();
  await page.getByRole('button', { name: 'Cancel: make nothing' }).click();
  await deploy.expectSaid(deploy.after, 'Cancelled. Nothing was made.');
  await expect(deploy.live).toHaveCount(0);
});

test('a link without a winner has nothing to deploy and leads to the workbench; so does one that cannot be used', async ({
  page,
}) => {
  await page.goto('/en/deploy');
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
  await page.goto('/en/deploy?pick=fargate.alb.cloudformation&port=99999');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('99999');
  await expect(page.getByRole('link', { name: 'Choose on the workbench' })).toBeVisible();
});

test('an address of no deployment says so', async ({ page, complaints }) => {
  await page.goto('/en/deploy/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'There is no such deployment' })).toBeVisible();
  forgive(complaints, /status of 404/);
});
