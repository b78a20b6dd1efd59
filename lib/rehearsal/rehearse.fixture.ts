import { clientOf } from './deploy.fixture.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from './endpoint.ts';

const started: Rehearsal[] = [];

/** A rehearsal that takes next to no time, and its client. */
export async function rehearse(options: RehearsalOptions = {}) {
  const rehearsal = await startRehearsal({ pace: 100_000, ...options });
  started.push(rehearsal);
  return { rehearsal, client: clientOf(rehearsal.endpoint) };
}

/** Ends every rehearsal that a test began. */
export async function endRehearsals(): Promise<void> {
  await Promise.all(started.splice(0).map((rehearsal) => rehearsal.close()));
}

/** A clock that goes on only when it is told to. */
export function handClock(start = Date.UTC(2026, 10, 22, 3)) {
  let at = start;
  return {
    now: () => at,
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
}
