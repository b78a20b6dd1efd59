import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFold, openWorkbench } from './workbench.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The files are long, and another journey reads them. */
const FILE = '#file=destroy.sh';
const PICK = 'pick=fargate.alb.cloudformation&region=us-east-1';

const WORDS = {
  en: {
    title: 'What it costs a month',
    rps: 'Requests a second',
    virginia: 'N. Virginia (us-east-1)',
    tokyo: 'Tokyo (ap-northeast-1)',
    perMonth: (usd: string) => `${usd} a month`,
    packing: /cheaper than Fargate once tasks fill more than 42 %/,
    cheapest: 'cheapest',
    notCounted: 'Left out',
    table: 'The plot as a table',
  },
  ja: {
    title: '1か月の費用',
    rps: '1秒あたりのリクエスト数',
    virginia: 'バージニア北部 (us-east-1)',
    tokyo: '東京 (ap-northeast-1)',
    perMonth: (usd: string) => `1か月${usd}`,
    packing: /42%を超えて埋まるとFargateより安くなります/,
    cheapest: '最安',
    notCounted: '含めていないもの',
    table: 'グラフの値を表で見る',
  },
} as const;
type Language = keyof typeof WORDS;
const LANGUAGES = ['en', 'ja'] as const;

/** Opens the panel and waits until it has counted. */
async function openCost(page: Page, language: Language, query: string): Promise<Locator> {
  await openWorkbench(page, language, `${query}${FILE}`);
  const { title, virginia } = WORDS[language];
  const panel = await openFold(page, title);
  await expect(panel.getByRole('radio', { name: virginia })).toBeVisible({ timeout: 30_000 });
  return panel;
}

const dollars = (amount: number) => `$${amount.toFixed(2)}`;

for (const language of LANGUAGES) {
  const words = WORDS[language];
  test(`more requests cost more, and every number is what the API answers (${language})`, async ({ page, request }) => {
    const panel = await openCost(page, language, PICK);
    const costOf = async (query: string) => (await request.get(`/cost.json?${PICK}&lang=${language}&${query}`)).json();
    const before = await costOf('');
    const { perMonth } = words;
    await expect(panel.getByText(perMonth(dollars(before.perMonthUsd)), { exact: true })).toBeVisible();
    await panel.getByRole('textbox', { name: words.rps }).fill('40');
    const after = await costOf('rps=40');
    expect(after.perMonthUsd).toBeGreaterThan(before.perMonthUsd + 40);
    await expect(panel.getByText(perMonth(dollars(after.perMonthUsd)), { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/[?&]rps=40(&|#|$)/);
    const bill = panel.getByRole('table').first();
    for (const { label, perMonthUsd } of after.lines) {
      const row = bill.getByRole('row').filter({ has: page.getByText(label, { exact: true }) });
      await expect(row.getByRole('cell')).toHaveText(dollars(perMonthUsd));
    }
    const [cheapest] = after.combinations
      .map((each: { perMonthUsd: number }) => each.perMonthUsd)
      .sort((a: number, b: number) => a - b);
    const first = panel.getByRole('listitem').filter({ hasText: words.cheapest }).first();
    await expect(first).toContainText(dollars(cheapest));
    await expect(panel.getByRole('img', { name: words.packing })).toBeVisible();
    await panel.getByRole('radio', { name: words.tokyo }).check({ force: true });
    const tokyo = after.regions.find(({ region }: { region: string }) => region === 'ap-northeast-1');
    await expect(bill.getByRole('row').last().getByRole('cell')).toHaveText(dollars(tokyo.perMonthUsd));
    await expect(panel.getByRole('heading', { name: words.notCounted })).toBeVisible();
  });

  test(`axe finds nothing on the cost with its plots (${language})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const panel = await openCost(page, language, PICK);
    await expect(panel.getByRole('img', { name: words.packing })).toBeVisible();
    for (const summary of await panel.locator('summary', { hasText: words.table }).all()) await summary.click();
    await expect(panel.getByRole('table')).toHaveCount(3);
    const id = await panel.getAttribute('aria-labelledby');
    const axe = () => new AxeBuilder({ page }).setLegacyMode().include(`[aria-labelledby="${id}"]`);
    const light = await axe().withTags(RULES).analyze();
    expect(light.violations).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axe().withRules(['color-contrast']).analyze();
    expect(dark.violations).toEqual([]);
  });

  test(`on 320 pixels the cost does not scroll sideways (${language})`, { tag: '@phone-only' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const panel = await openCost(page, language, PICK);
    await expect(panel.getByRole('img', { name: words.packing })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('tasks are those of the bundle, and Back takes them back', async ({ page }) => {
  const panel = await openCost(page, 'en', PICK);
  const bundle = page.getByRole('region', { name: 'The bundle' });
  const tasks = panel.getByLabel('Tasks', { exact: true });
  await expect(tasks).toHaveValue('2');
  await tasks.fill('5');
  await expect(bundle.getByLabel('Tasks', { exact: true })).toHaveValue('5');
  await expect(page).toHaveURL(/count=5/);
  await page.goBack();
  await expect(tasks).toHaveValue('2');
  await expect(bundle.getByLabel('Tasks', { exact: true })).toHaveValue('2');
});

test('a figure out of range waits with a sentence, and counts for nothing', async ({ page }) => {
  const panel = await openCost(page, 'en', `${PICK}&rps=3`);
  const rps = panel.getByRole('textbox', { name: 'Requests a second' });
  await expect(rps).toHaveValue('3');
  await rps.fill('20000');
  await expect(panel.getByText('rps cannot be "20000". Use a number, 0–10000')).toBeVisible();
  await expect(page).toHaveURL(/rps=3/);
});

test('a Region without prices says whose stand in', async ({ page }) => {
  const panel = await openCost(page, 'en', 'pick=fargate.alb.cloudformation&region=eu-west-1');
  await expect(panel.getByText('There are no prices of eu-west-1 here. Those of N. Virginia stand in')).toBeVisible();
});
