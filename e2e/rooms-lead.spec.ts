import { expect, test } from './fixtures.ts';
import { RoomByApi, TALK } from './room-pages.ts';

test('someone without a device is voted for, someone else leads too, and a must is set by hand', async ({ page }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  const token = await room.join('Aya');
  await room.send({ type: 'phase', to: 'vote' });
  await page.goto(`/en/r/${room.code}#f=${room.facilitatorKey}`);
  await page.getByText('Vote for someone without a device').click();
  await page.getByRole('combobox', { name: 'Name' }).fill('Grandma');
  await page.getByRole('combobox', { name: 'Answer' }).selectOption('Could');
  await page.getByRole('button', { name: 'Vote for them' }).click();
  await expect(page.getByText('Grandma: API as a product, Could.')).toBeVisible();
  await expect(page.getByText('1 of 5 · without a device')).toBeVisible();
  await page.getByRole('button', { name: 'Let Aya lead too' }).click();
  await expect(page.getByText(/0 of 5 · .*leads too/)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`/en/r/${room.code}?view=phone#t=${token}`);
  await expect(other.getByRole('link', { name: 'Lead the room' })).toBeVisible();
  await page.getByRole('button', { name: '2 missing: reveal anyway' }).click();
  const gate = page.getByRole('combobox', { name: 'Must for the room: API as a product' });
  await gate.selectOption('must');
  await expect(page.getByText('weight 1.00 · must')).toBeVisible();
});

test('a room is deleted at once, after a question, and says so on every screen', async ({ page, complaints }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', lang: 'en' });
  await page.goto(`/en/r/${room.code}#f=${room.facilitatorKey}`);
  const other = await page.context().newPage();
  await other.goto(`/en/r/${room.code}?view=projector`);
  await expect(other.getByRole('heading', { level: 1 })).toContainText(room.code);
  await page.getByRole('button', { name: 'Delete the room' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it now' }).click();
  await expect(page).toHaveURL('/en/rooms');
  await expect(other.getByRole('heading', { name: 'No such room' })).toBeVisible();
  await page.goto(`/en/r/${room.code}`);
  await expect(page.getByRole('heading', { name: 'No such room' })).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('404')));
});

test('what was discussed is still known after a reload, and on another screen', async ({ page }) => {
  const room = await RoomByApi.open(page, { scenario: 'talk', 'as-of': '2019-02', lang: 'en' });
  const [ken = '', ai = ''] = [await room.join(), await room.join()];
  await room.send({ type: 'phase', to: 'vote' });
  await room.card(ken, ['must', 'must', 'should', 'could', 'must']);
  await room.card(ai, ['must', 'must', 'should', 'could', 'none']);
  await room.send({ type: 'phase', to: 'revealed' });
  const address = `/en/r/${room.code}?view=`;
  await page.goto(`${address}facilitator#f=${room.facilitatorKey}`);
  const step = page.getByRole('region', { name: 'Next step' });
  await expect(step.getByRole('button', { name: 'Discuss “Frequent tear-down”' })).toBeVisible();
  await room.send({ type: 'phase', to: 'discuss', requirement: TALK[4] });
  await room.send({ type: 'phase', to: 'revote' });
  await room.send({ type: 'phase', to: 'revealed' });
  await page.reload();
  await expect(step.getByRole('button', { name: 'Show the result' })).toBeVisible();
  await expect(step.getByRole('button', { name: /tear-down/ })).toHaveCount(0);
  await page.goto(`${address}projector`);
  await expect(page.getByRole('button', { name: 'Show the result' })).toBeVisible();
});
