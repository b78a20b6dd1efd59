import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { openFold, openWorkbench } from './workbench.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const IN_2019 = 'scenario=talk&as-of=2019-02#file=destroy.sh';
const TITLES = {
  en: { matrix: 'All 12 combinations', compare: 'Compare', table: 'Fit and scores of all combinations' },
  ja: { matrix: '12通りの一覧表', compare: '比較', table: 'すべての組み合わせの適合度と点数' },
} as const;

for (const language of ['en', 'ja'] as const) {
  const titles = TITLES[language];
  test(`the matrix and the comparison read well with a screen reader (${language})`, async ({ page }) => {
    // Two more rounds of axe than other journeys have.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openWorkbench(page, language, IN_2019);
    for (const title of [titles.matrix, titles.compare]) await openFold(page, title);
    const table = page.getByRole('table', { name: titles.table });
    await expect(table.getByRole('columnheader')).toHaveCount(8);
    await expect(table.getByRole('rowheader').filter({ hasText: 'Fargate' }).first()).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(2);
    await expect(page.getByText(/^\$\d/).first()).toBeVisible({ timeout: 30_000 });
    const axe = () => new AxeBuilder({ page }).setLegacyMode().include('section:has(> details > summary)');
    expect(findings(await axe().withTags(RULES).analyze())).toEqual([]);
    if (language === 'ja') {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(findings(await axe().withRules(['color-contrast']).analyze())).toEqual([]);
    }
  });
}

function findings({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('by keyboard a row opens into its facts with one stop, and what is ruled out says why', async ({ page }) => {
  await openWorkbench(page, 'en', IN_2019);
  const matrix = await openFold(page, 'All 12 combinations');
  const first = matrix.getByRole('button', { name: 'Fargate × API Gateway + NLB × ecs-cli' });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(matrix.getByText('API keys, usage plans and stages')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(matrix.getByText('API keys, usage plans and stages')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(matrix.getByRole('button', { name: 'Fargate × API Gateway + NLB × CloudFormation' })).toBeFocused();
  await expect(matrix.getByText('API as a product rules it out: It is no entry from the internet')).toHaveCount(4);
});

test('dominated rows are folded, and a cell opens into its own facts', async ({ page }) => {
  await openWorkbench(page, 'en', IN_2019);
  const matrix = await openFold(page, 'All 12 combinations');
  const dominated = page.getByRole('button', { name: 'EC2 × API Gateway + NLB × ecs-cli' });
  await expect(dominated).toHaveCount(0);
  await matrix.getByRole('button', { name: '2 never better than another row here' }).first().click();
  await expect(dominated).toBeVisible();
  const row = matrix.getByRole('row').filter({ has: dominated });
  await row.getByRole('button', { name: /^\+2/ }).first().click();
  await expect(matrix.getByText('API keys, usage plans and stages')).toBeVisible();
  await expect(matrix.getByText('With a VPC link')).toHaveCount(0);
  await matrix.getByText('Launch type', { exact: true }).click();
  await expect(matrix.getByRole('rowheader', { name: 'Fargate (6)', exact: true })).toBeVisible();
});

test('on a phone the matrix is cards, and nothing scrolls sideways', { tag: '@phone-only' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openWorkbench(page, 'ja', IN_2019);
  for (const title of [TITLES.ja.matrix, TITLES.ja.compare]) await openFold(page, title);
  await expect(page.getByRole('table')).toHaveCount(1);
  const matrix = page.getByRole('region', { name: TITLES.ja.matrix });
  await expect(matrix.getByRole('heading', { level: 4 }).first()).toHaveText(/Fargate/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('on a projector, by keyboard alone, the table is sorted by a column and says so', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openWorkbench(page, 'en', IN_2019);
  const matrix = page.getByRole('region', { name: 'All 12 combinations' });
  await matrix.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const table = matrix.getByRole('table', { name: TITLES.en.table });
  const head = (name: RegExp) => table.getByRole('columnheader', { name });
  await expect(head(/^Combination/)).toHaveAttribute('aria-sort', 'ascending');
  const first = () => table.getByRole('rowheader', { name: /×/ }).first();
  await expect(first()).toContainText('Fargate × API Gateway + NLB × ecs-cli');
  await head(/^Calls between services/)
    .getByRole('button')
    .focus();
  await page.keyboard.press('Enter');
  await expect(head(/^Calls between services/)).toHaveAttribute('aria-sort', 'descending');
  await expect(head(/^Combination/)).not.toHaveAttribute('aria-sort');
  await expect(first()).toContainText('Fargate × API Gateway + NLB × CloudFormation');
  await expect(table.getByRole('rowheader', { name: /\(\d+\)$/ })).toHaveText([/^Meets every must/, /./, /^Ruled out/]);
  await page.keyboard.press('Enter');
  await expect(head(/^Calls between services/)).toHaveAttribute('aria-sort', 'ascending');
  await expect(head(/^Calls between services/).getByRole('button')).toBeFocused();
  const costs = () => table.getByRole('cell', { name: /^\$[\d,]+$/ }).allTextContents();
  await expect.poll(async () => (await costs()).length).toBeGreaterThan(4);
  await head(/^Monthly cost/)
    .getByRole('button')
    .press('Enter');
  await expect(head(/^Monthly cost/)).toHaveAttribute('aria-sort', 'ascending');
  const cheapest = (await costs()).slice(0, 2).map((text) => Number(text.replace(/[$,]/g, '')));
  expect(cheapest).toEqual(cheapest.toSorted((a, b) => a - b));
  const axe = new AxeBuilder({ page }).setLegacyMode().include('section:has(> details > summary)');
  expect(findings(await axe.withTags([...RULES, 'best-practice']).analyze())).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1920);
});
