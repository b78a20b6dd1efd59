import 'server-only';
import { onceInProcess } from '#lib/http/process-state.ts';
import { Refusal } from '#lib/http/refusal.ts';

/** A class in a full room shares one address, with a stream each. */
export const STREAMS_OF_ADDRESS_MAX = 64;
const STREAMS_MAX = 512;
const RETRY_S = 5;

const open = () => onceInProcess('open-streams', () => new Map<string, number>());

/** Counts a stream in. Throws a Refusal (429) when there are too many. The answer counts it out again, once. */
export function countStream(address: string): () => void {
  const all = open();
  const ofAddress = all.get(address) ?? 0;
  const total = [...all.values()].reduce((sum, count) => sum + count, 0);
  if (ofAddress >= STREAMS_OF_ADDRESS_MAX || total >= STREAMS_MAX) {
    throw new Refusal({ code: 'too-many', retryAfterSeconds: RETRY_S });
  }
  all.set(address, ofAddress + 1);
  let isCounted = true;
  return () => {
    if (!isCounted) return;
    isCounted = false;
    const left = (all.get(address) ?? 1) - 1;
    if (left > 0) all.set(address, left);
    else all.delete(address);
  };
}
