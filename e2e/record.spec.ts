import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { paintAll } from './painted.ts';
import { openFold, openWorkbench } from './workbench.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The files are long, and one of them is enough. */
const FILE = '#file=destroy.sh';
const TALK = 'scenario=talk&as-of=2019-02';

const WORDS = {
  en: {
    title: 'Decision record',
    heading: 'Run web on Fargate × API Gateway + NLB × ecs-cli',
    nygard: 'Nygard, adr-tools',
    download: 'Download .md',
    copy: 'Copy Markdown',
    print: 'Print',
    chosen: /Chosen option: "Fargate × API Gateway \+ NLB × ecs-cli", because it fits best: 96\.2 of 100/,
    files: 'Files',
  },
  ja: {
    title: '決定記録',
    heading: 'webをFargate × API Gateway + NLB × ecs-cliで動かす',
    nygard: 'Nygard, adr-tools',
    download: '.mdをダウンロード',
    copy: 'Markdownをコピー',
    print: '印刷',
    chosen: /Chosen option: "Fargate × API Gateway \+ NLB × ecs-cli", because 適合度が最も高いためです/,
    files: 'ファイル',
  },
} as const;
type Language = keyof typeof WORDS;
const LANGUAGES = ['en', 'ja'] as const;

/** Opens the record and waits until it is written. */
async function openRecord(page: Page, language: Language): Promise<Locator> {
  const words = WORDS[language];
  await openWorkbench(page, language, `${TALK}${FILE}`);
  const panel = await openFold(page, words.title);
  await expect(panel.getByRole('heading', { name: words.heading })).toBeVisible({ timeout: 30_000 });
  return panel;
}

for (const language of LANGUAGES) {
  const words = WORDS[language];

  test(`the record is read below the bundle, in another form by a choice, and taken along (${language})`, async ({
    page,
    request,
  }) => {
    const panel = await openRecord(page, language);
    await expect(panel.getByText(words.chosen)).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Pros and Cons of the Options' })).toBeVisible();
    await panel.getByRole('radio', { name: words.nygard }).check();
    await expect(panel.getByRole('heading', { name: `1. ${words.heading}` })).toBeVisible({ timeout: 30_000 });
    await expect(page).toHaveURL(/[?&]adr=nygard(&|#|$)/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: words.download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('0001-run-web-on-fargate-api-gateway-nlb-ecs-cli.md');
    const answer = await request.get(`/adr.md?${TALK}&adr=nygard&lang=${language}`);
    const saved = readFileSync(await download.path(), 'utf8');
    // The page names the pick that it shows; whoever leaves it out gets the winner's.
    expect(saved).toBe(await answer.text());
    const files = page.getByRole('navigation', { name: words.files });
    await expect(files.getByRole('button', { name: /^docs\/adr\/0001-run-web-on/ })).toBeVisible();
  });

  test(`the record alone goes to the printer (${language})`, async ({ page, context }) => {
    await context.addInitScript(() => {
      window.print = () => {};
    });
    const panel = await openRecord(page, language);
    const [sheet] = await Promise.all([
      context.waitForEvent('page'),
      panel.getByRole('button', { name: words.print, exact: true }).click(),
    ]);
    await expect(sheet.getByRole('heading', { level: 3 })).toHaveText(words.heading);
    await expect(sheet.getByText(words.chosen)).toBeVisible();
    await expect(sheet.getByRole('button')).toHaveCount(0);
  });

  test(`axe finds nothing on the record, and a phone needs no scrolling to the side (${language})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 700 });
    const panel = await openRecord(page, language);
    await expect(panel.getByRole('button', { name: words.copy })).toBeVisible();
    await paintAll(page);
    const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
