import { expect, test } from './fixtures.ts';
import { Phone, RoomByApi } from './room-pages.ts';

test('one votes by the keyboard alone', async ({ page }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  const phone = new Phone(page, 'en');
  await room.send({ type: 'phase', to: 'vote' });
  await page.goto(`/en/r/${room.code}`);
  await page.getByRole('textbox', { name: 'Name (optional)' }).focus();
  await page.keyboard.type('Ken');
  await page.keyboard.press('Enter');
  await expect(phone.level('must')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(phone.level('must')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(phone.level('should')).toBeChecked();
  await expect(phone.saved).toBeVisible();
  await phone.next.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 5')).toBeVisible();
});

test('a vote without a connection is kept and sent when there is one', async ({ page, context, complaints }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  const phone = new Phone(page, 'en');
  const token = await room.join();
  await room.send({ type: 'phase', to: 'vote' });
  await page.goto(`/en/r/${room.code}#t=${token}`);
  await phone.say('must');
  await context.setOffline(true);
  await phone.level('could').check();
  await expect(page.getByText('Not saved yet: no connection.')).toBeVisible();
  await context.setOffline(false);
  await expect(phone.saved).toBeVisible();
  await page.reload();
  await expect(phone.level('could')).toBeChecked();
  // The browser writes down that it was offline.
  complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED')));
});

test('a second device goes on as the same person', async ({ page, browser, baseURL }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  const phone = new Phone(page, 'en');
  await phone.join(`/en/r/${room.code}`, 'Ken');
  await room.send({ type: 'phase', to: 'vote' });
  await phone.say('must');
  const token = await page.evaluate(
    (name) => JSON.parse(localStorage.getItem(name) ?? '{}').token,
    `saikyo-ecs.room.${room.code}`,
  );
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const tablet = new Phone(await other.newPage(), 'en');
  await tablet.page.goto(`/en/r/${room.code}#t=${token}`);
  await expect(tablet.level('must')).toBeChecked();
  // Whoever copies the address of the page must not hand on the key.
  await expect(tablet.page).toHaveURL(new RegExp(`/en/r/${room.code}$`));
  await tablet.say('none');
  await expect(phone.level('none')).toBeChecked();
  await other.close();
});

test('where the facts cannot be loaded, the phone says so and asks again on a press', async ({ page, complaints }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', 'as-of': '2019-02', lang: 'ja' });
  const token = await room.join();
  await room.send({ type: 'phase', to: 'vote' });
  await room.send({ type: 'phase', to: 'revealed' });
  await page.goto(`/ja/r/${room.code}#t=${token}`);
  await page.route('**/api/catalog', (route) => route.abort());
  await page.getByText('事実を疑う').click();
  await expect(page.getByRole('alert').getByText('事実を読み込めませんでした。')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '事実' })).toHaveCount(0);
  await page.unroute('**/api/catalog');
  await page.getByRole('button', { name: 'もう一度' }).click();
  const facts = page.getByRole('combobox', { name: '事実' });
  await expect(facts.locator('option').filter({ hasText: /^F\d+ / })).not.toHaveCount(0);
  complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('ERR_FAILED')));
});

test('where nobody has said that anything matters, no result is made of it', async ({ page }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  const token = await room.join();
  await room.send({ type: 'phase', to: 'vote' });
  await room.send({ type: 'phase', to: 'revealed' });
  await room.send({ type: 'phase', to: 'result' });
  await page.goto(`/en/r/${room.code}#t=${token}`);
  const flip = page.getByRole('region', { name: 'What would change it' });
  await expect(flip).toContainText('Nothing yet: no requirement weighs anything in this room.');
});
