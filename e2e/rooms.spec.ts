import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { newDevice, Phone } from './room-pages.ts';
import { COLD_MS } from './workbench.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('a room decides: facilitator, projector and three phones, from the code to the bundle', async ({
  page,
  browser,
  baseURL,
  complaints,
}) => {
  test.setTimeout(180_000);
  const at = baseURL ? { baseURL } : {};
  // The facilitator comes from the workbench, in the talk's month.
  await page.goto('/en/workbench?scenario=talk&as-of=2019-02');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rooms' }).click();
  await expect(page.getByRole('combobox', { name: 'What the room decides on' })).toHaveValue('talk');
  await expect(page.getByRole('combobox', { name: 'Facts as of' })).toHaveValue('2019-02');
  await page.getByRole('combobox', { name: 'Language of record and bundle' }).selectOption('ja');
  await page.getByRole('button', { name: 'Open the room' }).click();
  // The first room makes the database.
  await expect(page).toHaveURL(/\/en\/r\/[0-9A-HJKMNP-TV-Z]{8}$/, { timeout: COLD_MS });
  const code = page.url().slice(-8);
  const key: string = await page.evaluate(
    (name) => JSON.parse(localStorage.getItem(name) ?? '{}').facilitatorKey,
    `saikyo-ecs.room.${code}`,
  );
  const step = (name: string | RegExp) => page.getByRole('region', { name: 'Next step' }).getByRole('button', { name });

  const hall = await newDevice(browser, complaints, { ...at, viewport: { width: 1920, height: 1080 }, locale: 'en' });
  const projector = await hall.newPage();
  await projector.goto(`/r/${code}?view=projector#f=${key}`);
  await expect(projector).toHaveURL(`/en/r/${code}?view=projector`);
  await expect(projector.getByRole('img', { name: new RegExp(`/r/${code}$`) })).toBeVisible();

  const devices = await Promise.all(
    (['en', 'ja', 'en'] as const).map(async (language) => {
      const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
      const context = await newDevice(browser, complaints, { ...at, ...PHONE, locale });
      return { context, phone: new Phone(await context.newPage(), language) };
    }),
  );
  const [ken, ai, guest] = devices.map(({ phone }) => phone);
  if (!ken || !ai || !guest) throw new Error('Three phones were wanted.');
  await ken.join(`/r/${code}`, 'Ken');
  // As it is typed: small letters, O for 0 and l for 1.
  await ai.join(`/r/${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`, '愛');
  await expect(ai.page).toHaveURL(/\/ja\/r\//);
  await guest.loseAnswer('/participants');
  await guest.join(`/r/${code}`);
  await expect(page.getByText('3 in the room')).toBeVisible();

  await step('Begin the vote').click();
  await expect(projector.getByRole('heading', { name: 'How much does this matter?' })).toBeVisible();
  await ken.vote(['must', 'must', 'should', 'could', 'should']);
  await ai.vote(['must', 'should']);
  await ai.page.reload();
  await expect(ai.level('must')).toBeChecked();
  await ai.next.click();
  await expect(ai.level('should')).toBeChecked();
  await ai.next.click();
  await ai.vote(['should', 'could', 'none']);
  await expect(page.getByText('Missing: Person 3')).toBeVisible();
  await guest.vote(['must', 'must', 'could', 'none', 'must']);
  await expect(page.getByText('Everyone has answered.')).toBeVisible();
  for (const screen of [page, projector, ken.page]) expect(await screen.content()).not.toContain('Must: ');

  await projector.getByRole('button', { name: 'Reveal all votes' }).click();
  const strip = projector.getByRole('list', { name: 'Frequent tear-down' });
  await expect(strip.getByText('Must: 1')).toBeAttached();
  await expect(strip.getByText('Not for us: 1')).toBeAttached();
  await expect(ai.page.getByText('あなたの答え: 不要')).toBeVisible();
  await expect(projector.getByText(/Ken|愛/)).toHaveCount(0);

  await step('Discuss “Frequent tear-down”').click();
  await expect(projector.getByText('The ends speak first: Must and Not for us.')).toBeVisible();
  await step('Vote again on it').click();
  for (const phone of [ken, ai, guest]) await phone.say('should');
  await step('End the second vote').click();
  await expect(strip.getByText('Should: 3')).toBeAttached();
  await page.getByRole('button', { name: 'Show the result' }).click();

  const answer = 'Fargate × API Gateway + NLB × ecs-cli';
  await expect(projector.getByText(answer).first()).toBeVisible();
  await expect(projector.getByRole('img', { name: `Diagram: ${answer}` })).toBeVisible();
  await expect(projector.getByText(/3 of 3: /)).toBeVisible();
  await expect(ai.page.getByText(answer).first()).toBeVisible();
  expect(await projector.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);

  await step('Ask for consent').click();
  await ken.page.getByRole('radio', { name: '5: Yes, gladly' }).check();
  await ken.page.getByRole('button', { name: 'Send' }).click();
  await ai.page.getByRole('radio', { name: '2: 変更があれば' }).check();
  await ai.page.getByRole('button', { name: '送る' }).click();
  await expect(ai.page.getByRole('textbox', { name: '理由' })).toHaveAttribute('aria-invalid', 'true');
  await expect(ai.page.getByRole('textbox', { name: '理由' })).toBeFocused();
  await ai.page.getByRole('textbox', { name: '理由' }).fill('ecs-cliを試したことがない');
  await ai.page.getByRole('button', { name: '送る' }).click();
  await expect(ai.page.getByText(/送りました/)).toBeVisible();
  await expect(projector.getByText('2 of 3 have answered')).toBeVisible();
  await step('1 missing: close anyway').click();
  await expect(page.getByText('ecs-cliを試したことがない')).toBeVisible();
  await expect(projector.getByText('2: Only with a change: 1')).toBeAttached();

  const coming = ai.page.waitForEvent('download');
  await ai.page.getByRole('link', { name: 'バンドル(zip)' }).click();
  const entries = unzipSync(await readFile(await (await coming).path()));
  const manifest = JSON.parse(strFromU8(entries['saikyo-ecs.json'] ?? new Uint8Array()));
  expect(manifest.vote).toBeTruthy();
  expect(Object.keys(entries)).toContain('docker-compose.yml');
  expect(strFromU8(entries['README.md'] ?? new Uint8Array())).toMatch(/です。|ます。/);
  expect(JSON.stringify(manifest)).not.toMatch(/Ken|愛/);
  for (const { context } of devices) await context.close();
  await hall.close();
});
