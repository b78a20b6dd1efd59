import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFold, openWorkbench } from './workbench.ts';

const WORDS = {
  en: {
    doubt: 'I doubt this fact',
    reason: 'Why do you doubt it?',
    keep: 'Keep the doubt',
    required: 'A doubt needs a reason.',
    chip: 'doubted by you',
    withdraw: 'Withdraw the doubt about F04',
    kept: 'Your doubt about F04 is kept.',
    brought: 'From a file',
    list: (count: number) => `Doubted facts (${count})`,
    beyond: 'Not among the 12 architectures',
    because: 'Because of Terraform in place:',
    save: 'Save as a file',
    open: 'Open a file',
  },
  ja: {
    doubt: 'この事実を疑う',
    reason: '疑う理由',
    keep: '疑いを残す',
    required: '理由を入力してください。',
    chip: '疑いあり',
    withdraw: 'F04への疑いを取り下げる',
    kept: 'F04への疑いを残しました。',
    brought: 'ファイルから',
    list: (count: number) => `疑いのある事実(${count}件)`,
    beyond: '12通りの外にある選択肢',
    because: '既存のTerraformを選んだため:',
    save: 'ファイルに保存',
    open: 'ファイルを開く',
  },
} as const;
const REASON = '<img src=x onerror=alert(1)> 料金は | 別';

/** The card of a fact on the page of all facts, opened by its own address. */
async function openFact(page: Page, language: 'en' | 'ja', id: string): Promise<Locator> {
  await page.goto(`/${language}/facts#${id}`);
  const card = page.locator(`#${id}`);
  await expect(card.getByRole('button', { name: WORDS[language].doubt })).toBeVisible();
  return card;
}

async function expectNoViolations(page: Page, ...parts: string[]): Promise<void> {
  const builder = parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page }));
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

for (const language of ['en', 'ja'] as const) {
  const words = WORDS[language];

  test(`${language}: a doubt has a reason, outlives a reload, leaves with the file and comes back from it`, async ({
    page,
  }) => {
    test.slow(true, 'Three pages, one of them with every fact.');
    const card = await openFact(page, language, 'F04');
    await card.getByRole('button', { name: words.doubt }).click();
    await expect(card.getByRole('textbox', { name: words.reason })).toBeFocused();
    await card.getByRole('button', { name: words.keep }).click();
    await expect(card.getByText(words.required)).toBeVisible();
    await card.getByRole('textbox', { name: words.reason }).fill(REASON);
    await card.getByRole('button', { name: words.keep }).click();
    await expect(card.getByText(REASON)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: words.kept })).toHaveCount(1);
    const list = page.getByRole('region', { name: words.list(1) });
    await expect(list.getByText(REASON)).toBeVisible();
    await expectNoViolations(page, '#F04', 'section[aria-labelledby=doubts]');
    await page.reload();
    await expect(card.getByText(words.chip)).toBeVisible();

    await openWorkbench(page, language, 'scenario=talk');
    await expect(list.getByText(REASON)).toBeVisible();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: words.save }).click();
    const content = await readFile(await (await coming).path(), 'utf8');
    expect(JSON.parse(content)).toMatchObject({ doubts: [{ fact: 'F04', reason: REASON }] });

    await list.getByRole('button', { name: words.withdraw }).click();
    await expect(list).toHaveCount(0);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.open }).click();
    await (await choosing).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(list.getByText(REASON)).toBeVisible();
    await expect(list).toContainText(words.brought);
  });

  test(`${language}: what lies outside the twelve is shown with the need that points there, and not without`, async ({
    page,
  }) => {
    await openWorkbench(page, language, 'need=waf.must');
    const box = page.getByRole('region', { name: words.beyond });
    await expect(page.locator('#why')).toBeVisible();
    await expect(box).toHaveCount(0);
    await openWorkbench(page, language, 'need=terraform-estate.must');
    await expect(box.getByRole('heading', { level: 3 })).toHaveText(['Terraform']);
    await expect(box).toContainText(words.because);
    await box.getByText(/^(Facts|事実)\s*\(/).click();
    await expect(box.getByText('[B', { exact: false }).first()).toBeVisible();
    await expectNoViolations(page, '#beyond');
  });
}

test('a doubt about what lies outside the twelve is copied with a comparison where the needs point there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorkbench(page, 'en', 'need=terraform-estate.must');
  const box = page.getByRole('region', { name: WORDS.en.beyond });
  await box.getByText(/^Facts\s*\(/).click();
  await box.getByText('[B', { exact: false }).first().click();
  await box.getByRole('button', { name: WORDS.en.doubt }).first().click();
  await box.getByRole('textbox', { name: WORDS.en.reason }).fill('Our estate is older.');
  await box.getByRole('button', { name: WORDS.en.keep }).click();
  await openFold(page, 'Compare');
  await page.getByRole('button', { name: 'Copy as Markdown table' }).click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toMatch(/^- \*\*B\d\d.*Our estate is older\./m);
});

test('by the keyboard alone: a doubt is said and withdrawn, and the focus stays in the card', async ({ page }) => {
  const card = await openFact(page, 'en', 'F26');
  await card.getByRole('button', { name: WORDS.en.doubt }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Our load is never steady.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(['Your doubt about F26 is kept.']);
  const withdraw = card.getByRole('button', { name: 'Withdraw the doubt about F26' });
  await expect(withdraw).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'I doubt this fact: F26' })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(['The doubt about F26 is withdrawn.']);
  await expect(page.getByRole('region', { name: WORDS.en.list(1) })).toHaveCount(0);
});

test('the month decides too: in 2019 nothing but names and balancers was there', async ({ page }) => {
  await openWorkbench(page, 'en', 'need=api-product.must&as-of=2019-02');
  await expect(page.locator('#why')).toBeVisible();
  await expect(page.getByRole('region', { name: WORDS.en.beyond })).toHaveCount(0);
  await openWorkbench(page, 'en', 'need=api-product.must');
  await expect(page.getByRole('region', { name: WORDS.en.beyond })).toContainText('API Gateway + ALB');
});

test('facts that nobody checked for a year say so, by the clock of the reader', async ({ page }) => {
  const marks = page.getByText('last checked 2026-11-22 (over a year ago)');
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
  await openFact(page, 'en', 'F04');
  await expect(marks).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2027-11-24T12:00:00Z'));
  await page.reload();
  await expect(page.locator('#F04').getByText('last checked 2026-11-22 (over a year ago)')).toBeVisible();
  await page.goto('/ja/facts#F04');
  await expect(page.locator('#F04').getByText('最終確認は2026-11-22(1年以上前)')).toBeVisible();
});
