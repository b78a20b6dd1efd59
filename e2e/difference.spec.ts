import { expect, test } from './fixtures.ts';

const TALK = 'scenario=talk&as-of=2019-02';

test('an old decision says what has changed since, and leads to the difference in words', async ({ page }) => {
  await page.goto(`/en/review?${TALK}`);
  await expect(page.getByText('Today’s answer: Fargate × API Gateway + NLB × CloudFormation.')).toBeVisible();
  await page.getByRole('link', { name: 'What changed' }).click();
  await expect(
    page.getByText(
      'Deploy method ecs-cli → CloudFormation between Feb 2019 and Nov 2026, because “Frequent tear-down” no longer favours ecs-cli.',
    ),
  ).toBeVisible();
});

test('two links are compared, and the page keeps its address in the other language', async ({ page }) => {
  await page.goto('/en/diff');
  await page
    .getByRole('textbox', { name: 'Before' })
    .fill(`http://elsewhere.example/en/workbench?${TALK}&image=nginx:1.29`);
  await page.getByRole('textbox', { name: 'After' }).fill('scenario=talk');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText(/^Deploy method ecs-cli → CloudFormation/)).toBeVisible();
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(
    page.getByText(/^2019年2月と2026年11月を比べると、デプロイ方法がecs-cliからCloudFormationに/),
  ).toBeVisible();
});

test('on 320 pixels the names of options stay whole in a table of rows', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/en/diff/${encodeURIComponent(TALK)}/scenario%3Dtalk`);
  const row = page.getByRole('row', { name: /^Architecture/ });
  await expect(row.getByRole('rowheader', { name: 'Architecture' })).toBeVisible();
  const link = row.getByRole('link', { name: /CloudFormation/ });
  // A word that is broken has more than one box.
  const boxes = await link.evaluate((element) => {
    const text = element.firstChild;
    const range = document.createRange();
    const at = text?.textContent?.indexOf('CloudFormation') ?? -1;
    if (!text || at < 0) return 0;
    range.setStart(text, at);
    range.setEnd(text, at + 'CloudFormation'.length);
    return range.getClientRects().length;
  });
  expect(boxes).toBe(1);
});

test('a file is opened by keys under our own words, and its name stands beside', async ({ page }) => {
  await page.goto('/ja/diff');
  const before = page.getByRole('textbox', { name: '変更前' });
  await before.focus();
  await page.keyboard.press('Tab');
  const opener = page.getByLabel('saikyo-ecs.jsonを開く').first();
  await expect(opener).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  const manifest = await page.request.get(`/saikyo-ecs.json?${TALK}`);
  const file = { name: 'talk.json', mimeType: 'application/json', buffer: await manifest.body() };
  await (await chooser).setFiles(file);
  await expect(before).toHaveValue(/scenario=talk/);
  await expect(page.getByText('talk.json', { exact: true })).toBeVisible();
  await expect(opener).toHaveAccessibleDescription('talk.json');
  await before.fill(TALK);
  await expect(page.getByText('talk.json', { exact: true })).toHaveCount(0);
});
