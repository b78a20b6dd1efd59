const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next try: twice as long each time, and spread by `random` (0 to 1) over the upper half, so
 * that a room full of phones does not come back in one moment.
 */
export function backOffMs(attempt: number, random: number): number {
  const fullMs = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return Math.round(fullMs * (0.5 + random / 2));
}
