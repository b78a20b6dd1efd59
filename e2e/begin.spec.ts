import { expect, test } from './fixtures.ts';
import { Workbench } from './workbench.ts';

test('the start page tells at least fourteen scenarios, grouped by who calls them', async ({ page }) => {
  await page.goto('/en');
  for (const group of ['Companies and apps call an API', 'People use it in a browser', 'Only services of our own'])
    await expect(page.getByRole('region', { name: group }).getByRole('heading', { level: 4 }).first()).toBeVisible();
  expect(await page.getByRole('heading', { level: 4 }).count()).toBeGreaterThanOrEqual(14);
  await page.getByRole('region', { name: 'Only services of our own' }).getByText('Internal search').click();
  const workbench = new Workbench(page, 'en');
  await workbench.expectFirst('EC2 × Service discovery × CloudFormation', '96.4');
});

test('three questions open the workbench with what their answers set', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/en');
  await page.getByText('Begin with three questions').click();
  await expect(page.getByText('Nothing ticked yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show the answer' })).toHaveCount(0);
  const tick = (question: string, answer: RegExp) =>
    page.getByRole('group', { name: question }).getByRole('checkbox', { name: answer }).check();
  await tick('Who calls it?', /^People with a browser/);
  await tick('What must the machine do?', /^GPUs/);
  await tick('How do you ship?', /^From CI/);
  await expect(page.getByRole('status')).toHaveText(
    'Your requirements: Public website (Must), GPU or host access (Must), Many deploys from CI (Should)',
  );
  await page.getByRole('link', { name: 'Show the answer' }).click();
  await expect(page).toHaveURL('/en/workbench?need=web-entry.must,gpu-host.must,ci-heavy.should');
  const workbench = new Workbench(page, 'en');
  await workbench.expectFirst('EC2 × ALB × CloudFormation', '95.0');
});

test('3つの質問に答えると、要件の決まった作業台が開く', async ({ page }) => {
  await page.goto('/ja');
  await page.getByText('3つの質問から始める').click();
  await page.getByRole('checkbox', { name: /^アクセストークンを持つアプリ/ }).press('Space');
  await page.getByRole('checkbox', { name: /^世話をしなくてよいこと/ }).press('Space');
  await page.getByRole('link', { name: '答えを見る' }).press('Enter');
  const workbench = new Workbench(page, 'ja');
  await expect(workbench.radio('トークンによる認可', '必須')).toBeChecked();
  await expect(workbench.radio('サーバー管理なし', 'できれば')).toBeChecked();
});
