import { onceInProcess } from './process-state.ts';
import { Refusal } from './refusal.ts';

/** How many requests at once, and how many more a second. */
export type Allowance = { burst: number; perSecond: number };

/** A class in a full room races on one address; a script that tries passwords does not get far. */
export const ALLOWANCES = {
  change: { burst: 400, perSecond: 40 },
  /** Half a second of a processor each. */
  picture: { burst: 60, perSecond: 1 },
  /** A review holds up to 256 kB for two years; a remark far less, and a whole team may share an address. */
  review: { burst: 60, perSecond: 1 / 2 },
  remark: { burst: 200, perSecond: 5 },
  'sign-in': { burst: 10, perSecond: 1 / 6 },
  'room-opening': { burst: 60, perSecond: 0.5 },
  /** Wrong codes alone: ten tries a minute. */
  'room-code': { burst: 10, perSecond: 1 / 6 },
  /** A thousand people behind one address join and vote together. */
  room: { burst: 3000, perSecond: 300 },
  /** One person, or one facilitator, of a room. */
  'room-voice': { burst: 120, perSecond: 20 },
} as const satisfies Record<string, Allowance>;

const BUCKETS_MAX = 10_000;

type Bucket = { tokens: number; at: number };

const buckets = () => onceInProcess('rate', () => new Map<string, Bucket>());

const filledOf = (all: Map<string, Bucket>, name: string, { burst, perSecond }: Allowance, now: number): number => {
  const { tokens, at } = all.get(name) ?? { tokens: burst, at: now };
  return Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond);
};

/** Seconds until the bucket of this name has a token again; 0 when it gave one. */
export function take(all: Map<string, Bucket>, name: string, allowance: Allowance, now: number): number {
  const filled = filledOf(all, name, allowance, now);
  all.delete(name);
  all.set(name, { tokens: filled >= 1 ? filled - 1 : filled, at: now });
  const [oldest] = all.keys();
  if (all.size > BUCKETS_MAX && oldest !== undefined) all.delete(oldest);
  return filled >= 1 ? 0 : Math.ceil((1 - filled) / allowance.perSecond);
}

/** Takes one from the bucket of each name. Throws a Refusal (429) that says how long to wait. */
export function limitRate(kind: keyof typeof ALLOWANCES, names: readonly string[]): void {
  // performance.now() does not jump when somebody sets the clock.
  const waits = names.map((name) => take(buckets(), `${kind} ${name}`, ALLOWANCES[kind], performance.now()));
  const retryAfterSeconds = Math.max(0, ...waits);
  if (retryAfterSeconds > 0) throw new Refusal({ code: 'too-many', retryAfterSeconds });
}

/** Throws the same when a bucket is empty, and takes nothing: who never fails is not counted. */
export function refuseSpent(kind: keyof typeof ALLOWANCES, name: string): void {
  const allowance = ALLOWANCES[kind];
  const filled = filledOf(buckets(), `${kind} ${name}`, allowance, performance.now());
  if (filled >= 1) return;
  throw new Refusal({ code: 'too-many', retryAfterSeconds: Math.ceil((1 - filled) / allowance.perSecond) });
}
