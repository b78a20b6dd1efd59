import { expect, test } from './fixtures.ts';
import { openWorkbench, Workbench } from './workbench.ts';

test('a link that is partly too old opens, and says what of it could not be used', { tag: '@phone' }, async ({
  page,
}) => {
  const workbench = await openWorkbench(
    page,
    'en',
    'scenario=talk&flavour=sweet&as-of=2018-13&name=a+b&pick=fargate.alb',
  );
  const notice = page.getByRole('note');
  await expect(notice).toContainText('Opened from a link.');
  for (const named of ['flavour', '2018-13', 'a b', 'fargate.alb']) {
    await expect(notice.getByRole('listitem').filter({ hasText: named })).toHaveCount(1);
  }
  await workbench.expectFirst('Fargate × API Gateway + NLB × CloudFormation', '100.0');
  await notice.getByRole('button', { name: 'Close the notice' }).click();
  await expect(notice).toBeHidden();
  await workbench.choose('Facts as of', 'Feb 2019');
  await expect(page).toHaveURL('/en/workbench?scenario=talk&as-of=2019-02');
});

const UNUSABLE = {
  'scenario=yesterday': 'yesterday',
  'need=gold.must': 'gold',
  'need=waf.must,waf.could': 'waf',
  'need=waf.11': 'waf.11',
  'need=waf': 'waf',
  'scenario=talk&scenario=web-shop': 'scenario',
  'scenario=talk&region=moon-1': 'moon-1',
  'scenario=talk&cpu=256&memory=8192': '8192',
  'as-of=2031-01': '2031-01',
  'pick=mars.alb.ecs-cli': 'mars.alb.ecs-cli',
};

for (const [query, named] of Object.entries(UNUSABLE)) {
  test(`a link with ${query} opens with a notice`, async ({ page }) => {
    const answer = await page.goto(`/ja/workbench?${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('note')).toContainText('リンクから開きました。');
    await expect(page.getByRole('note').getByRole('listitem').filter({ hasText: named })).toHaveCount(1);
    await expect(page.getByRole('heading', { name: '答え' })).toBeVisible();
  });
}

test('keys of every object’s prototype are keys like any other unknown one', async ({ page }) => {
  const query =
    '__proto__=1&constructor=2&toString=3&need=constructor.must,__proto__.must&scenario=__proto__&pick=toString';
  const answer = await page.goto(`/en/workbench?${query}`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('note')).toContainText('toString');
  const { answer: panel } = new Workbench(page, 'en');
  await expect(panel).toContainText('Choose what matters, and the answer appears here.');
  expect(
    await page.evaluate(() => Reflect.get({}, '1') ?? Reflect.get(Object.prototype, 'polluted') ?? null),
  ).toBeNull();
});

for (const hash of ['#file=nothing.txt', '#file=%E0%A4%A', '#file=', '#%']) {
  test(`a link that ends in ${hash} opens like one without it`, async ({ page }) => {
    const workbench = await openWorkbench(page, 'en', `scenario=talk${hash}`);
    await expect(workbench.bundle.getByRole('heading', { name: 'template.yaml' })).toBeVisible();
  });
}

test('a link of 9,000 characters opens', async ({ page }) => {
  const answer = await page.goto(`/en/workbench?scenario=talk&note=${'x'.repeat(9000)}`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('note')).toContainText('too long');
});

test('own weights in a link are kept and shown', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02&need=tear-down.2.5,docs.should.7');
  await expect(page.getByRole('group', { name: 'Frequent tear-down' })).toContainText('weight 2.5');
  await expect(page.getByRole('group', { name: 'Plenty of documentation' })).toContainText('weight 7');
  await workbench.choose('Facts as of', 'Nov 2026');
  await expect(page).toHaveURL(/need=tear-down\.2\.5,docs\.should\.7/);
});

test('a link to a fact opens that fact', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/en/facts#F22');
  await expect(page.getByRole('blockquote').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('[F22]')).toBeInViewport();
});
