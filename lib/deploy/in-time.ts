import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 1_500;

/** The answer, or `otherwise` where there is none in time, or a refusal: looking must never stop anybody. */
export async function inTime<Answer>(
  look: (signal: AbortSignal) => Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  const late = new AbortController();
  const answer = look(late.signal).catch(() => otherwise);
  const timeout = sleep(LOOK_MS, otherwise, { signal: late.signal }).catch(() => otherwise);
  return Promise.race([answer, timeout]).finally(() => late.abort());
}
