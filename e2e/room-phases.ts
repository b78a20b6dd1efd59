import type { Page } from '@playwright/test';
import { type Level, RoomByApi, TALK } from './room-pages.ts';

const CARDS: readonly (readonly Level[])[] = [
  ['must', 'must', 'should', 'could', 'should'],
  ['must', 'should', 'should', 'should', 'could'],
  ['should', 'must', 'must', 'could', 'none'],
];

/** A room with three people, and its three views open. */
export async function openViews(page: Page, language: 'en' | 'ja') {
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

type Step = {
  phase: string;
  name: { en: string; ja: string };
  hasResult: boolean;
  go: (opened: Opened) => Promise<void>;
};

/** From phase to phase, each with what is said in it. */
export const STEPS: readonly Step[] = [
  { phase: 'lobby', name: { en: 'Waiting for all', ja: '開始待ち' }, hasResult: false, go: async () => {} },
  {
    phase: 'vote',
    name: { en: 'Vote', ja: '投票' },
    hasResult: false,
    go: async ({ room, tokens }) => {
      await room.send({ type: 'phase', to: 'vote' });
      for (const [index, token] of tokens.entries()) await room.card(token, CARDS[index] ?? []);
    },
  },
  {
    phase: 'revealed',
    name: { en: 'All votes', ja: '投票の結果' },
    hasResult: false,
    go: ({ room }) => room.send({ type: 'phase', to: 'revealed' }),
  },
  {
    phase: 'discuss',
    name: { en: 'Discussion', ja: '話し合い' },
    hasResult: false,
    go: ({ room }) => room.send({ type: 'phase', to: 'discuss', requirement: TALK[4] }),
  },
  {
    phase: 'revote',
    name: { en: 'Second vote', ja: '再投票' },
    hasResult: false,
    go: ({ room }) => room.send({ type: 'phase', to: 'revote' }),
  },
  {
    phase: 'result',
    name: { en: 'Result', ja: '結論' },
    hasResult: true,
    go: ({ room }) => room.send({ type: 'phase', to: 'result' }),
  },
  {
    phase: 'consent',
    name: { en: 'Consent', ja: '合意の確認' },
    hasResult: true,
    go: async ({ room, tokens }) => {
      await room.send({ type: 'doubt', fact: 'F14', reason: 'Not what we saw.' }, tokens[1]);
      await room.send({ type: 'phase', to: 'consent' });
      await room.send({ type: 'consent', value: 2, reason: 'Too new for us.' }, tokens[0]);
    },
  },
  {
    phase: 'closed',
    name: { en: 'Closed', ja: '終了' },
    hasResult: true,
    go: ({ room }) => room.send({ type: 'close' }),
  },
];
