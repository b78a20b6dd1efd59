import { expect, test } from './fixtures.ts';
import { openWorkbench, Workbench } from './workbench.ts';

const IN_2019 = 'scenario=talk&as-of=2019-02';
const THEN = 'Fargate × API Gateway + NLB × ecs-cli';
const TODAY = 'Fargate × API Gateway + NLB × CloudFormation';

test('someone picks the talk’s scenario and sees its answer of 2019 and today’s', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('/en');
  await page.getByRole('link', { name: "The talk's scenario: a toB API" }).click();
  await expect(page).toHaveURL(/\/en\/workbench\?scenario=talk$/);
  const workbench = new Workbench(page, 'en');
  await workbench.expectReady();
  await workbench.expectFirst(TODAY, '100.0');
  await workbench.choose('Facts as of', 'Feb 2019');
  await workbench.expectFirst(THEN, '96.2');
  await expect(page).toHaveURL(/as-of=2019-02/);
  await workbench.choose('Facts as of', 'Nov 2026');
  await workbench.expectFirst(TODAY, '100.0');
});

test('誰かが講演のシナリオを選び、2019年と今日の答えを見る', async ({ page }) => {
  await page.goto('/ja');
  await page.getByRole('link', { name: '講演のシナリオ: toBのAPI' }).click();
  const workbench = new Workbench(page, 'ja');
  await workbench.expectReady();
  await workbench.expectFirst(TODAY, '100.0');
  await workbench.choose('どの時点の事実で見るか', '2019年2月');
  await workbench.expectFirst(THEN, '96.2');
  await expect(workbench.answer).toContainText('12通りのうち4: 製品としてのAPI提供');
});

test('someone reads why the answer is first, what comes nearest and what is ruled out', async ({ page }) => {
  const { answer } = await openWorkbench(page, 'en', IN_2019);
  await expect(answer).toContainText('Fargate over EC2 by 3.8 points');
  await expect(answer).toContainText('API Gateway + NLB before ALB: a must decides');
  await expect(answer.getByRole('link', { name: 'Why, fact by fact' })).toHaveAttribute('href', '#why');
  await expect(answer.getByRole('heading', { name: 'Closest alternative' })).toBeVisible();
  await expect(answer).toContainText('Fargate × API Gateway + NLB × CloudFormationFit 90.4 of 100 · Meets every must');
  await expect(answer).toContainText('First place is ahead by 5.8:+7.7Frequent tear-down[F18][F17]−1.9Calls between');
  await expect(answer.getByRole('link', { name: '[F17]' })).toHaveAttribute('href', '/en/facts#F17');
  const ruledOut = answer.getByRole('listitem').filter({ hasText: '4 of 12: API as a product' });
  await expect(ruledOut).toContainText('It is no entry from the internet');
  await ruledOut.getByRole('link', { name: '[F03]' }).click();
  const fact = page.getByRole('dialog', { name: 'F03' });
  await expect(fact.getByText('あくまで名前解決')).toBeVisible();
  await fact.getByRole('button', { name: 'Close' }).click();
  await expect(fact).toBeHidden();
  await expect(page).toHaveURL(/\/en\/workbench\?scenario=talk&as-of=2019-02$/);
});

test('someone opens a fact: what the talk said in its own Japanese, and what is true today with its source', async ({
  page,
}) => {
  await openWorkbench(page, 'en', IN_2019);
  await page.getByText('Pros and cons of API Gateway + NLB').click();
  await page.getByText('A custom (Lambda) authorizer inspects the token').click();
  const quote = page.getByRole('blockquote').filter({ hasText: 'カスタムオーソライザーの提供' });
  await expect(quote).toBeVisible();
  await expect(quote).toHaveAttribute('lang', 'ja');
  await expect(page.getByText('Today: Still true').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('It is now called a Lambda authorizer.')).toBeVisible();
  const sources = page.getByRole('link', { name: /Lambda authorizer/ }).filter({ visible: true });
  await expect(sources.first()).toHaveAttribute('href', /^https:\/\//);
});

test('someone adds a requirement and raises a level, and first place changes before their eyes', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', IN_2019);
  await workbench.expectFirst(THEN, '96.2');
  await page.getByText('Add a requirement').click();
  await page.getByRole('button', { name: 'Plenty of documentation', exact: true }).click();
  await workbench.expectFirst(TODAY, '88.3');
  await expect(workbench.radio('Plenty of documentation', 'Should')).toBeFocused();
  await expect(workbench.answer.getByRole('status')).toHaveText(
    'First: Fargate × API Gateway + NLB × CloudFormation, fit 88.3.',
  );
  await workbench.choose('Plenty of documentation', 'Not needed');
  await workbench.expectFirst(THEN, '96.2');
  await workbench.choose('Calls between services', 'Must');
  await expect(workbench.answer).toContainText('2 architectures tie');
});

test('Back takes back one choice and Forward brings it again; a reload keeps everything', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', IN_2019);
  await workbench.choose('Calls between services', 'Not needed');
  await workbench.choose('Frequent tear-down', 'Could');
  await workbench.choose('Load balancing', 'ALB');
  await expect(page).toHaveURL(
    '/en/workbench?scenario=talk&need=tear-down.could,svc-to-svc.none&as-of=2019-02&pick=fargate.alb.ecs-cli',
  );
  await page.goBack();
  await expect(workbench.radio('Load balancing', 'API Gateway + NLB')).toBeChecked();
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await page.goBack();
  await expect(workbench.radio('Frequent tear-down', 'Should')).toBeChecked();
  await expect(workbench.radio('Calls between services', 'Not needed')).toBeChecked();
  await page.goForward();
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await page.reload();
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await expect(page.getByRole('group', { name: 'Calls between services' })).toBeHidden();
  await expect(workbench.radio('Facts as of', 'Feb 2019')).toBeChecked();
});

test('Undo and Redo do what Back and Forward do, after a look into a file too', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', IN_2019);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  await workbench.choose('Frequent tear-down', 'Must');
  await workbench.choose('Frequent tear-down', 'Could');
  await workbench.shownText('deploy.sh');
  await workbench.choose('Load balancing', 'ALB');
  for (const level of ['Could', 'Must', 'Should']) {
    await undo.click();
    await expect(workbench.radio('Load balancing', 'API Gateway + NLB')).toBeChecked();
    await expect(workbench.radio('Frequent tear-down', level)).toBeChecked();
  }
  await expect(undo).toBeDisabled();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(workbench.radio('Frequent tear-down', 'Must')).toBeChecked();
});

test('someone starts from an empty sheet: no winner until something matters', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Start from an empty sheet' }).click();
  const workbench = new Workbench(page, 'en');
  await workbench.expectReady();
  await expect(workbench.answer).toContainText('Choose what matters, and the answer appears here.');
  await expect(workbench.bundle).toContainText('There is no single winner. Pick three options by hand');
  await expect(workbench.downloadButton).toBeDisabled();
  await page.getByRole('button', { name: 'No EC2 at all' }).click();
  await expect(workbench.answer).toContainText('6 architectures tie');
  await expect(page).toHaveURL('/en/workbench?need=no-ec2.should');
});

test('where all is ruled out, the musts that exclude it are named and one click lowers one', async ({ page }) => {
  const { answer } = await openWorkbench(page, 'en', 'need=no-ec2.must,gpu-host.must');
  await expect(answer).toContainText('These musts leave nothing. Lower one of them:');
  await expect(answer).toContainText('leaves 6');
  await answer.getByRole('button', { name: 'Make “No EC2 at all” a should' }).click();
  await expect(answer).not.toContainText('These musts leave nothing.');
  await expect(answer).toContainText('architectures tie');
  await expect(page).toHaveURL('/en/workbench?need=no-ec2.should,gpu-host.must');
});

test('an answer with a retired part says so and names the best without one', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'need=compose.must,no-ec2.must,web-entry.should');
  await workbench.expectFirst('Fargate × ALB × ecs-cli', '90.0');
  await expect(workbench.answer).toContainText('Part of this answer is retired.');
  await expect(workbench.answer).toContainText('Best without a retired part: Fargate × ALB × CloudFormation');
});
