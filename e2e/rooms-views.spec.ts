import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Level, Phone, RoomByApi, TALK } from './room-pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = ['en', 'ja'] as const;
const CARDS: readonly (readonly Level[])[] = [
  ['must', 'must', 'should', 'could', 'should'],
  ['must', 'should', 'should', 'should', 'could'],
  ['should', 'must', 'must', 'could', 'none'],
];

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** A room with three people who have voted, and its three views open. */
async function openViews(page: Page, language: 'en' | 'ja') {
  const room = await RoomByApi.open(page, { scenario: 'talk', 'as-of': '2019-02', lang: language });
  const context = page.context();
  const [projector, phone] = [await context.newPage(), await context.newPage()];
  const tokens = [await room.join('Ken'), await room.join('愛'), await room.join()];
  const address = `/${language}/r/${room.code}`;
  await page.goto(`${address}#f=${room.facilitatorKey}`);
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.goto(`${address}?view=projector`);
  await phone.setViewportSize({ width: 320, height: 640 });
  await phone.goto(`${address}?view=phone#t=${tokens[0]}`);
  return { room, tokens, screens: { facilitator: page, projector, phone } };
}

type Opened = Awaited<ReturnType<typeof openViews>>;

/** From phase to phase, each with what is said in it. */
const PHASES: readonly [string, (opened: Opened) => Promise<void>][] = [
  ['lobby', async () => {}],
  [
    'vote',
    async ({ room, tokens }) => {
      await room.send({ type: 'phase', to: 'vote' });
      for (const [index, token] of tokens.entries()) await room.card(token, CARDS[index] ?? []);
    },
  ],
  ['revealed', ({ room }) => room.send({ type: 'phase', to: 'revealed' })],
  ['discuss', ({ room }) => room.send({ type: 'phase', to: 'discuss', requirement: TALK[4] })],
  ['revote', ({ room }) => room.send({ type: 'phase', to: 'revote' })],
  ['result', ({ room }) => room.send({ type: 'phase', to: 'result' })],
  [
    'consent',
    async ({ room, tokens }) => {
      await room.send({ type: 'doubt', fact: 'F14', reason: 'Not what we saw.' }, tokens[1]);
      await room.send({ type: 'phase', to: 'consent' });
      await room.send({ type: 'consent', value: 2, reason: 'Too new for us.' }, tokens[0]);
    },
  ],
  ['closed', ({ room }) => room.send({ type: 'close' })],
];

const NAMES = {
  en: ['Waiting for all', 'Vote', 'All votes', 'Discussion', 'Second vote', 'Result', 'Consent', 'Closed'],
  ja: ['開始待ち', '投票', '投票の結果', '話し合い', '再投票', '結論', '合意の確認', '終了'],
} as const;

for (const language of LANGUAGES) {
  test(`axe finds nothing in any view of a room, and no view scrolls sideways (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const theme = language === 'ja' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const opened = await openViews(page, language);
    for (const [index, [phase, go]] of PHASES.entries()) {
      await go(opened);
      for (const [view, screen] of Object.entries(opened.screens)) {
        await screen.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        const name = NAMES[language][index] ?? '';
        await expect(screen.getByRole('heading', { level: 1 }).getByRole('status')).toHaveText(name);
        if (index >= 5) await expect(screen.getByText('Fargate').first()).toBeVisible();
        expect.soft(await findings(screen), `${view} in ${phase}`).toEqual([]);
        const [width, height] = await screen.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth, scrollHeight];
        });
        const size = screen.viewportSize() ?? { width: 0, height: 0 };
        expect.soft(width, `${view} in ${phase}`).toBeLessThanOrEqual(size.width);
        if (view === 'projector') expect.soft(height, phase).toBeLessThanOrEqual(size.height);
      }
    }
  });

  test(`axe finds nothing where rooms begin (${language})`, async ({ page }) => {
    for (const path of ['/rooms', '/rooms/about', '/rooms?need=gpu-host.must']) {
      await page.goto(`/${language}${path}`);
      expect.soft(await findings(page), path).toEqual([]);
    }
  });
}

test('the back row reads every word: nothing on the big screen is smaller than 28 pixels', async ({ page }) => {
  const opened = await openViews(page, 'ja');
  const { projector } = opened.screens;
  for (const [index, [phase, go]] of PHASES.entries()) {
    await go(opened);
    await expect(projector.getByRole('heading', { level: 1 })).toContainText(NAMES.ja[index] ?? '');
    if (index >= 5) await expect(projector.getByText('Fargate').first()).toBeVisible();
    const smallest = await projector.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sizes: number[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const { width = 0, height = 0 } = parentElement?.getBoundingClientRect() ?? {};
        if (parentElement && textContent?.trim() && width > 2 && height > 2) {
          sizes.push(Number.parseFloat(getComputedStyle(parentElement).fontSize));
        }
      }
      return Math.min(...sizes);
    });
    expect.soft(smallest, phase).toBeGreaterThanOrEqual(28);
  }
});

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

test('a wrong code is answered in words, and a link of the workbench brings its requirements', async ({ page }) => {
  await page.goto('/en/rooms?scenario=talk&need=gpu-host.must');
  await expect(page.getByRole('combobox', { name: 'What the room decides on' })).toHaveValue('own');
  await expect(page.getByText('The room votes on 6 requirements.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill('hello');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/This is no code of a room/)).toBeVisible();
});
