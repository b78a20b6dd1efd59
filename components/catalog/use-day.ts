import { useSyncExternalStore } from 'react';

const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Today where the browser stands, as `YYYY-MM-DD`. */
export const today = () => dayOf(new Date());

const never = () => () => {};

/** Today by the browser's clock; null on the server, which answers the same bytes on every day. */
export function useDay(): string | null {
  return useSyncExternalStore(never, today, () => null);
}
