import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '#scripts/bench-durations.mjs';
import type { AppProcess } from './app-process.ts';
import { joinAll, openRoom, order, TWENTY } from './room-api.ts';
import { watch } from './screen.ts';

type Shown = { id: number; at: number };

/** When a screen first showed a revision or a later one. */
function firstShown(all: readonly Shown[], revision: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.id ?? 0) >= revision) high = middle;
    else low = middle + 1;
  }
  return all[low]?.at ?? Number.POSITIVE_INFINITY;
}

/**
 * So many people in one room, each with a phone that follows and votes every few seconds, and a projector. Answers how long
 * after each press each screen showed it, in milliseconds.
 */
export async function commandToScreen(app: AppProcess, people: number, seconds: number) {
  const { api, facilitatorKey } = await openRoom(app.url);
  const joined = await joinAll(api, people);
  const screens = [undefined, ...joined].map((person) => {
    const shown: Shown[] = [];
    const screen = watch(api, {
      view: person ? 'phone' : 'projector',
      key: person?.token,
      onFrame: ({ event, id }) => {
        if (event === 'snapshot' && id !== null) shown.push({ id, at: performance.now() });
      },
    });
    return { ...screen, shownAt: shown };
  });
  await Promise.all(screens.map(({ isOpen }) => isOpen));
  await order(api, facilitatorKey, { type: 'phase', to: 'vote' });

  const sent: { revision: number; sentAt: number; answeredAt: number }[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    joined.map(async ({ token }, index) => {
      for (let vote = index; ; vote += 1) {
        await wait(1000 + 4000 * Math.random());
        if (performance.now() > end) return;
        const sentAt = performance.now();
        const requirement = TWENTY[vote % TWENTY.length];
        const revision = await order(api, token, { type: 'vote', requirement, level: 'should' });
        sent.push({ revision, sentAt, answeredAt: performance.now() });
      }
    }),
  );
  const last = Math.max(...sent.map(({ revision }) => revision));
  await Promise.all(screens.map(({ shown }) => shown(last)));
  const lost = screens.reduce((sum, { counts }) => sum + counts.lost, 0);
  for (const { close } of screens) close();
  const waits = sent.flatMap(({ revision, sentAt }) =>
    screens.map(({ shownAt }) => firstShown(shownAt, revision) - sentAt),
  );
  const answers = sent.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  const at = (share: number) => percentile(waits, share);
  return {
    commands: sent.length,
    lost,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    answerP95: percentile(answers, 0.95),
  };
}
