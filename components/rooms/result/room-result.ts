import type { GroupResult } from '#lib/rooms/outcome.ts';
import type { Counts } from '#lib/rooms/snapshot.ts';
import type { SaidFlip } from '#lib/scoring/flip-sentence.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** What `/api/rooms/:code/result` answers, as far as the page shows it. */
export type RoomResult = GroupResult & {
  /** The group's weights as a link has them. */
  needs: string;
  weights: readonly { requirement: string; weight: number; isMust: boolean }[];
  ranking: {
    asOf: string;
    winner: string | null;
    leaders: readonly string[];
    rival: string | null;
    confidence: 'clear' | 'leaning' | 'too-close' | null;
    ranking: readonly RankedCombination[];
  };
  flips: readonly SaidFlip[];
  consents?: { given: number; values?: Counts };
  reasons: readonly { value: number; reason: string }[];
};

/** The row of a combination. */
export function rowOf({ ranking }: RoomResult, id: string | null): RankedCombination | undefined {
  return ranking.ranking.find((row) => row.id === id);
}

/** Whether the room has given anything a weight: what nobody has answered, or all have put aside, decides nothing. */
export function isWeighed({ weights }: Pick<RoomResult, 'weights'>): boolean {
  return weights.some(({ weight }) => weight > 0);
}

/** The change to tell first: a weight that the room has just voted on, then a must, then what was not asked. */
export function tellingFlip({ flips }: RoomResult): SaidFlip | undefined {
  const order = ['weight', 'weights', 'lower', 'add'];
  return order.flatMap((kind) => flips.filter((flip) => flip.kind === kind))[0];
}

/** More that share the first place say that the room has not decided. */
export const TIED_MAX = 3;

/** The bundle and the record of what is first; where a few are, each has its own, since the server picks none of them. */
export function decidedFiles({ ranking: { leaders } }: Pick<RoomResult, 'ranking'>) {
  if (leaders.length > TIED_MAX) return [];
  const picks = leaders.length === 1 ? [null] : leaders;
  const files = [
    { kind: 'bundle', file: 'bundle.zip' },
    { kind: 'record', file: 'record.md' },
  ] as const;
  return files.flatMap(({ kind, file }) =>
    picks.map((pick) => ({ kind, pick, path: pick === null ? file : `${file}?pick=${pick}` })),
  );
}

/** The query of this decision for the workbench, a picture or a bundle. */
export function resultQuery({ needs, ranking }: RoomResult): string {
  return `need=${needs}&as-of=${ranking.asOf}`;
}
