import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

test('someone changes a factor in the formula; the recommendation stays beside it', { tag: '@phone' }, async ({
  page,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const launch = page.getByRole('combobox', { name: 'Launch type' });
  await expect(launch).toHaveValue('fargate');
  await launch.selectOption('EC2');
  await expect(page).toHaveURL(/pick=ec2\.api-gateway-nlb\.cloudformation/);
  await expect(workbench.radio('Launch type', 'EC2')).toBeChecked();
  await workbench.expectFirst('Fargate × API Gateway + NLB × CloudFormation', '100.0');
  await expect(workbench.answer).toContainText('points behind');
});

test('someone picks a card by hand, then follows the answer again', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await expect(workbench.answer).toContainText('This is your pick.');
  await workbench.choose('Deploy method', 'ecs-cli');
  await expect(workbench.answer).toContainText('Your pick: 98.1, 1.9 points behind');
  await expect(workbench.files.getByRole('button', { name: /^docker-compose.yml/ })).toBeVisible();
  await page.getByRole('button', { name: 'Follow the answer again' }).click();
  await expect(workbench.radio('Deploy method', 'CloudFormation')).toBeChecked();
  await expect(page).not.toHaveURL(/pick=/);
  await expect(workbench.files.getByRole('button', { name: /^docker-compose.yml/ })).toBeHidden();
});

test('a card that is pressed is picked at once, while all the rest still follows', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const press = (input: HTMLInputElement) => {
    input.click();
    return input.checked;
  };
  expect(await workbench.radio('Launch type', 'EC2').evaluate(press)).toBe(true);
  expect(await workbench.radio('Deploy method', 'ecs-cli').evaluate(press)).toBe(true);
  await expect(page).toHaveURL(/pick=ec2\.api-gateway-nlb\.ecs-cli/);
  await page.goBack();
  await expect(workbench.radio('Deploy method', 'CloudFormation')).toBeChecked();
  await expect(workbench.radio('Launch type', 'EC2')).toBeChecked();
});

test('a ruled-out option stays selectable, says why, and its bundle can still be taken', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const discovery = workbench.radio('Load balancing', 'Service discovery');
  await expect(discovery).toBeEnabled();
  await expect(discovery).toHaveAccessibleDescription(/Ruled out: API as a product \[F03\]/);
  await workbench.choose('Load balancing', 'Service discovery');
  await expect(workbench.answer).toContainText('Your pick: Ruled out');
  const path = page.getByRole('region', { name: 'Architecture', exact: true });
  await expect(path).toContainText('Ruled out: It is no entry from the internet');
  await expect(workbench.bundle).toContainText(
    'This pick is ruled out. You can still download it; its README says so.',
  );
  await expect(workbench.downloadButton).toBeEnabled();
  await expect.poll(() => workbench.shownText('README.md')).toContain('API as a product');
  await workbench.answer.getByRole('button', { name: 'Take the answer' }).click();
  await expect(workbench.radio('Load balancing', 'API Gateway + NLB')).toBeChecked();
});

test('someone picks from the list of all twelve', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02');
  await workbench.answer.getByText('All 12 architectures').click();
  const rows = workbench.answer.getByRole('button', { name: /×/ });
  await expect(rows).toHaveCount(12);
  await expect(rows.first()).toHaveAttribute('aria-pressed', 'true');
  await rows.filter({ hasText: '53.8' }).click();
  await expect(workbench.radio('Load balancing', 'ALB')).toBeChecked();
  await expect(page).toHaveURL(/pick=fargate\.alb\.ecs-cli/);
});

test('CDK is listed as named by the talk and not yet here', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk');
  await expect(page.getByText('Named by the talk, not yet here:')).toContainText('CDK');
  await expect(page.getByText('Named by the talk, not yet here:')).toContainText('Terraform');
});
