import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';
import { permissionsOf } from './zip.ts';

const FILES = [
  '.github/bound-roles.sh',
  '.github/role.yaml',
  '.github/workflows/deploy.yml',
  '.gitignore',
  'README.md',
  'deploy.sh',
  'destroy.sh',
  'docs/adr/0001-run-orders-on-fargate-api-gateway-nlb-cloudformation.md',
  'docs/adr/architecture.svg',
  'parameters.json',
  'saikyo-ecs.json',
  'template.yaml',
  'update.sh',
];
const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test('what is downloaded is what was shown, byte for byte, and what curl gets', { tag: '@phone' }, async ({
  page,
  request,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&name=orders');
  const coming = page.waitForEvent('download');
  await workbench.downloadButton.click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('orders.zip');
  await expect(workbench.nextSteps.getByRole('heading', { name: 'Next steps' })).toBeFocused();
  await expect(workbench.nextSteps).toContainText('unzip orders.zip -d orders');
  const zip = await contentOf(download);
  const entries = unzipSync(zip);
  expect(Object.keys(entries).sort()).toEqual(FILES);
  for (const [path, bytes] of Object.entries(entries)) {
    expect.soft(await workbench.shownText(path), path).toBe(strFromU8(bytes));
  }
  const permissions = permissionsOf(zip);
  expect(permissions).toMatchObject({ 'deploy.sh': 0o755, 'destroy.sh': 0o755, 'template.yaml': 0o644 });

  const command = await workbench.bundle.getByText('curl -fsS -o orders.zip').textContent();
  const url = /'(.+)'/.exec(command ?? '')?.[1] ?? '';
  expect(await (await request.get(url)).body()).toEqual(zip);
});

test('Ctrl+Enter downloads, out of a field too', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'pick=ec2.alb.ecs-cli');
  await workbench.bundle.getByRole('textbox', { name: 'Name', exact: true }).fill('shop-2');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('shop-2.zip');
  const entries = unzipSync(await contentOf(download));
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['docker-compose.yml', 'ecs-params.yml']));
  expect(strFromU8(entries['saikyo-ecs.json'] ?? new Uint8Array())).toContain('ec2.alb.ecs-cli');
  await expect(workbench.nextSteps.getByRole('heading', { name: 'Next steps' })).toBeFocused();
  await workbench.bundle.getByRole('textbox', { name: 'Environment' }).fill('test');
  await page.keyboard.press('Control+Enter');
  await expect(workbench.nextSteps.getByRole('heading', { name: 'Next steps' })).toBeFocused();
  await workbench.nextSteps.getByRole('button', { name: 'Close' }).click();
  await expect(workbench.nextSteps).toBeHidden();
});

test('a link can point at a file, and a file can be copied and taken alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await openWorkbench(page, 'en', 'scenario=talk#file=deploy.sh');
  const text = await workbench.shownText('deploy.sh');
  expect(text).toContain('set -euo pipefail');
  await expect(page).toHaveURL(/scenario=talk#file=deploy\.sh$/);
  const viewer = workbench.bundle.getByRole('heading', { name: 'deploy.sh' }).locator('..');
  await viewer.getByRole('button', { name: 'Copy' }).click();
  await expect(viewer.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const coming = page.waitForEvent('download');
  await viewer.getByRole('button', { name: 'Download file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('deploy.sh');
  expect(String(await contentOf(download))).toBe(text);
});

test('the copied curl command and the copied link lead back to the same', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await workbench.choose('Deploy method', 'ecs-cli');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await workbench.bundle.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toBe(page.url().replace('&pick=', '&as-of=2026-11&pick='));
  const command = workbench.bundle.getByText('curl -fsS -o web.zip');
  await command.locator('..').getByRole('button', { name: 'Copy' }).click();
  await expect.poll(clipboard).toMatch(/^curl -fsS -o web\.zip 'http:\/\/127\.0\.0\.1:\d+\/bundle\.zip\?.+'$/);
  const url = /'(.+)'/.exec(await clipboard())?.[1] ?? '';
  const zip = await request.get(url);
  expect(Object.keys(unzipSync(await zip.body()))).toContain('ecs-params.yml');
  await expect(command).toHaveText(await clipboard());
});

test('a wrong name says what is wrong with it and never reaches the address', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const name = workbench.bundle.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('orders');
  await expect(page).toHaveURL(/name=orders/);
  for (const wrong of ['a b', 'no', '$(id)', '../x', '🦀', 'x'.repeat(200)]) {
    await name.fill(wrong);
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveAccessibleDescription(/.+/);
    await name.blur();
    await expect(name).toHaveValue(wrong);
  }
  await workbench.choose('Facts as of', 'Feb 2019');
  await expect(page).toHaveURL(/as-of=2019-02.*name=orders$/);
  await name.fill('billing');
  await expect(name).toHaveAttribute('aria-invalid', 'false');
  await expect(page).toHaveURL(/name=billing$/);
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page.getByRole('textbox', { name: '名前', exact: true })).toHaveValue('billing');
});

test('VPC endpoints with a public image: the repair is named, and nothing can be downloaded until it is done', async ({
  page,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const { bundle, downloadButton } = workbench;
  await bundle.getByText('Network and names', { exact: true }).click();
  await bundle.getByRole('combobox', { name: 'Outbound traffic' }).selectOption('VPC endpoints (image in ECR)');
  const image = bundle.getByRole('textbox', { name: 'Container image' });
  await expect(image).toHaveAccessibleDescription(/private ECR.*“Outbound traffic: NAT gateway, one”/);
  await expect(downloadButton).toBeDisabled();
  await image.fill('123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/orders:1.0');
  await expect(downloadButton).toBeEnabled();
  await expect.poll(() => workbench.shownText('template.yaml')).toContain('AWS::EC2::VPCEndpoint');
});

test('memory follows CPU: only sizes that Fargate has are offered', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const memory = workbench.bundle.getByRole('combobox', { name: 'Memory' });
  await workbench.bundle.getByRole('combobox', { name: 'CPU' }).selectOption('1 vCPU');
  await expect(memory).toHaveValue('2048');
  await expect(memory.getByRole('option').first()).toHaveText('2048 MiB');
  await expect(memory.getByRole('option').last()).toHaveText('8192 MiB');
  await expect.poll(() => workbench.shownText('template.yaml')).toMatch(/ WebCpu:\n +Type: Number\n +Default: 1024/);
});

test('the page says by which tools the default bundle was proved, and what none of them can say', async ({ page }) => {
  const { bundle } = await openWorkbench(page, 'en', 'scenario=talk');
  await bundle.getByText(/The default bundle of this pick: proved by \d+ tools/).click();
  await expect(bundle.getByRole('listitem').filter({ hasText: 'cfn-lint' })).toContainText(/\d{4}-\d{2}-\d{2}/);
  await expect(bundle).toContainText('It was not run on a real AWS account');
  await bundle.getByRole('link', { name: 'All combinations and tools' }).click();
  const proof = page.getByRole('region', { name: 'What was proved of the bundles' });
  await expect(proof.getByRole('row')).toHaveCount(13);
  await expect(proof.getByRole('columnheader', { name: 'cfn-lint' })).toContainText(/\d+\.\d+\.\d+\d{4}-\d{2}-\d{2}/);
  const talk = proof.getByRole('row', { name: 'Fargate × API Gateway + NLB × CloudFormation' });
  await expect(talk.getByRole('cell').first()).toHaveText(/^✓ (\d+)\/\1$/);
});
