import { backOffMs } from './back-off.ts';
import type { Answer, Refused } from './call-room.ts';

const TRIES = 4;

/** Whether asking again under the same id may help: no answer, or a server that is not quite there. */
const isPassing = ({ status }: Refused) => status === 0 || status === 502 || status === 503 || status === 504;

/** Makes a call again while nothing is known of it; it must carry an id, so that it counts once. */
export async function callAgain<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  let answer = await call();
  for (let attempt = 0; attempt < TRIES && !answer.isOk && isPassing(answer.refused); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, backOffMs(attempt, Math.random())));
    answer = await call();
  }
  return answer;
}
