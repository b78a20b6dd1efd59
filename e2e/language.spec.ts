import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

test('日本語のまま、シナリオからダウンロードまで進む', { tag: '@phone' }, async ({ page }) => {
  const workbench = await openWorkbench(page, 'ja', 'scenario=talk');
  await workbench.choose('デプロイ方法', 'ecs-cli');
  await workbench.bundle.getByRole('textbox', { name: '名前' }).fill('orders');
  await expect(page).toHaveURL(/name=orders/);
  const coming = page.waitForEvent('download');
  await workbench.downloadButton.click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('orders.zip');
  await expect(workbench.nextSteps.getByRole('heading', { name: '次の手順' })).toBeFocused();
  const entries = unzipSync(await readFile(await download.path()));
  expect(Object.keys(entries)).toContain('docker-compose.yml');
  for (const [path, bytes] of Object.entries(entries)) {
    expect.soft(await workbench.shownText(path), path).toBe(strFromU8(bytes));
  }
  expect(await workbench.shownText('README.md')).toMatch(/です。|ます。/);
});

test('the language switch keeps what was chosen, there and back', async ({ page }) => {
  const english = await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02');
  await english.choose('Frequent tear-down', 'Must');
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(/\/ja\/workbench\?scenario=talk&need=tear-down\.must&as-of=2019-02$/);
  const japanese = await openWorkbench(page, 'ja', new URL(page.url()).search.slice(1));
  await expect(japanese.radio('頻繁な作り直し', '必須')).toBeChecked();
  await expect(japanese.radio('どの時点の事実で見るか', '2019年2月')).toBeChecked();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/workbench\?scenario=talk&need=tear-down\.must&as-of=2019-02$/);
});

test('every page says its language, and where the same stands in the other one', async ({ page }) => {
  const seen: string[] = [];
  for (const path of ['', '/workbench', '/facts', '/how']) {
    for (const language of ['ja', 'en']) {
      await page.goto(`/${language}${path}`);
      const head = await page.evaluate(() => ({
        language: document.documentElement.lang,
        description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content,
        alternates: Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]'), (link) => [
          link.hreflang,
          new URL(link.href).pathname,
        ]),
      }));
      expect(head.language).toBe(language);
      expect(head.alternates).toEqual([
        ['ja', `/ja${path}`],
        ['en', `/en${path}`],
        ['x-default', '/'],
      ]);
      expect(head.description).toMatch(language === 'ja' ? /起動タイプ/ : /Launch type/);
      expect.soft(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      seen.push(await page.title());
    }
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('a page that does not exist is not found in either language, and leads back', { tag: '@phone' }, async ({
  page,
  complaints,
}) => {
  for (const [path, sentence, back] of [
    ['/en/nowhere', 'This page does not exist.', 'To the start page'],
    ['/ja/どこにもない/場所', 'このページはありません。', 'はじめのページへ'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence);
    await expect(page.getByRole('link', { name: back })).toHaveAttribute('href', path.slice(0, 3));
  }
  // The browser itself writes a 404 into its console.
  expect(complaints.splice(0)).toHaveLength(2);
});

test.describe(() => {
  test.use({ locale: 'ja-JP' });

  test('日本語のブラウザでは、日本語のページから始まる', async ({ page }) => {
    await page.goto('/?from=talk');
    await expect(page).toHaveURL('/ja?from=talk');
    await expect(page.getByRole('heading', { name: '何をつくりますか' })).toBeVisible();
  });

  test('知らない言語のアドレスには、読み手の言語で答える', async ({ page, complaints }) => {
    const answer = await page.goto('/fr/workbench');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('このページはありません。');
    expect(complaints.splice(0)).toHaveLength(1);
  });
});
