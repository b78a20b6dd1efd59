import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

test('ecs-cli says why settings are left out, with the fact', async ({ page }) => {
  const { bundle } = await openWorkbench(page, 'en', 'pick=fargate.alb.ecs-cli');
  await bundle.getByText('Operation', { exact: true }).click();
  await expect(bundle.getByText(/ECS Exec.*Not with ecs-cli/)).toBeVisible();
  await expect(bundle.getByRole('combobox', { name: /ECS Exec/ })).toHaveCount(0);
  await bundle.getByText('Compute', { exact: true }).click();
  await expect(bundle.getByText(/CPU architecture.*Not with ecs-cli/)).toBeVisible();
  await expect(bundle.getByText(/Instance type, Minimum capacity, Maximum capacity.*Not with Fargate/)).toBeVisible();
  await bundle.getByRole('link', { name: '[F22]' }).click();
  await expect(page.getByRole('dialog', { name: 'F22' })).toBeVisible();
});

test('ARM64 with ecs-cli out of a link: the sentence, and Linux/X86_64 at a press', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'pick=fargate.alb.ecs-cli&arch=arm64');
  await expect(workbench.downloadButton).toBeDisabled();
  await workbench.bundle.getByRole('button', { name: 'Set CPU architecture to Linux/X86_64' }).click();
  await expect(workbench.downloadButton).toBeEnabled();
  await expect(page).toHaveURL(/arch=x86_64|ecs-cli$/);
});

test('the production profile is a card away, and says what the workshop leaves out', { tag: '@phone' }, async ({
  page,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await workbench.bundle.getByText(/^What production adds for this pick/).click();
  await expect(workbench.bundle.getByRole('term').filter({ hasText: 'VPC flow logs' })).toBeVisible();
  await workbench.choose('Profile', 'Production');
  await expect(page).toHaveURL(/profile=production/);
  await expect(workbench.files.getByRole('button', { name: /^template\.yaml/ })).toBeVisible();
  await page.goBack();
  await expect(workbench.radio('Profile', 'Workshop')).toBeChecked();
});

test('a requirement that a setting can make now is turned on at a press', async ({ page }) => {
  const { bundle } = await openWorkbench(page, 'en', 'scenario=talk&pick=fargate.api-gateway-nlb.cloudformation');
  await bundle
    .getByRole('button', { name: 'Set Authorization at the entry to Lambda authorizer with Cognito' })
    .click();
  await expect(page).toHaveURL(/auth=lambda/);
  await bundle.getByText('Entry', { exact: true }).click();
  await expect(bundle.getByRole('combobox', { name: 'Authorization at the entry' })).toHaveValue('lambda');
  await expect(bundle.getByRole('textbox', { name: 'URL of your authorization server' })).toBeVisible();
});

test('EC2 says how many tasks fit on an instance and what limits them', async ({ page }) => {
  const { bundle } = await openWorkbench(page, 'en', 'pick=ec2.alb.cloudformation');
  await bundle.getByText('Compute', { exact: true }).click();
  await expect(
    bundle.getByText(/^Tasks on one t3\.medium: 2 in all \(2 of web\), limited by network interfaces/),
  ).toBeVisible();
  await bundle.getByRole('combobox', { name: 'Network mode' }).selectOption('bridge, dynamic ports');
  await expect(bundle.getByText(/ in all .*, limited by memory/)).toBeVisible();
});

test('a GPU for a task: one press asks for it, the next takes an instance type that has one', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'need=gpu-host.must&pick=ec2.alb.cloudformation');
  const { bundle, downloadButton } = workbench;
  await bundle.getByRole('button', { name: 'Set web: GPUs per task to 1' }).click();
  await expect(bundle.getByRole('heading', { name: 'The bundle' })).toBeFocused();
  await expect(downloadButton).toBeDisabled();
  await bundle.getByRole('button', { name: /^Set Instance type to g4dn\.xlarge/ }).click();
  await expect(downloadButton).toBeEnabled();
  await expect(bundle.getByText(/^Tasks on one g4dn\.xlarge: 1 in all .*, limited by GPUs/)).toBeVisible();
  await expect(bundle).toContainText('privileged containers or the daemon');
});
