import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { type Need, writeNeed } from '#lib/choice/needs.ts';
import { rankChoice } from '#lib/http/decide.ts';
import { openShelf } from '#lib/http/shelf.ts';
import { type GroupResult, groupWeights, outcomeOf, type Weighed } from '#lib/rooms/outcome.ts';
import type { Room, Votes } from '#lib/rooms/room.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';
import { leadersWith } from '#lib/scoring/what-if.ts';

// `need=` takes four decimals; whoever opens the link must see the same ranking.
const rounded = (weight: number) => Math.round(weight * 1e4) / 1e4;

/** The needs of people as the rest of the product writes them; what weighs nothing is no need. */
function needsOf(weights: readonly Weighed[]): Need[] {
  return weights.flatMap(({ requirement, weight, isMust }) =>
    rounded(weight) > 0 ? [{ requirement, level: isMust ? 'must' : null, weight: rounded(weight) }] : [],
  );
}

/** What a group has chosen, as a choice that a link can carry. */
export function groupChoice(room: Room): Choice {
  return { asOf: room.opening.asOf, scenario: null, needs: needsOf(groupWeights(room)), pick: null, settings: {} };
}

/** The group's needs as `need=` takes them. */
export const writtenNeeds = ({ needs }: Choice) => needs.map(writeNeed).join(',');

const LEADERS_BYTES = 200;
const leaders = openShelf<readonly string[]>(() => LEADERS_BYTES, { entriesMax: 5000 });

/** Hundreds of people hand in a few dozen different cards. */
function leadersOf(asOf: string, weights: readonly Weighed[]): readonly string[] {
  const needs = needsOf(weights);
  return leaders.keep(`${asOf} ${needs.map(writeNeed).join(',')}`, () => leadersWith(theCatalog(), asOf, needs));
}

/** Those that could still come first: not dominated, in the tier of the first, or in the next where that one has no other. */
function liveRivals({ ranking }: Ranking): RankedCombination[] {
  const [first, ...others] = ranking;
  const live = others.filter(({ dominatedBy }) => dominatedBy === null);
  const beside = live.filter(({ tier }) => tier === first?.tier);
  return beside.length > 0 ? beside : live.filter(({ tier }) => tier === (first?.tier ?? 0) + 1);
}

/** How far the first and its live rivals differ on a requirement, at most. */
function stakesOf(ranking: Ranking): (requirement: string) => number {
  const scoreOf = (row: RankedCombination | undefined, requirement: string) =>
    row?.cells.find((cell) => cell.requirement === requirement)?.score ?? 0;
  const [first] = ranking.ranking;
  const rivals = liveRivals(ranking);
  return (requirement) =>
    Math.max(0, ...rivals.map((rival) => Math.abs(scoreOf(first, requirement) - scoreOf(rival, requirement))));
}

type Counted = { votes: readonly Votes[]; gates: Room['gates']; result: GroupResult };

// By the opening, which stays the same object through all revisions of a room.
const counted = new WeakMap<Room['opening'], Counted>();

/** What the votes of a room make. Who comes, goes, consents or doubts changes no vote, and nothing is counted again. */
export function groupResult(room: Room): GroupResult {
  const { opening, gates, people } = room;
  const votes = [...people.values()].map((person) => person.votes);
  const known = counted.get(opening);
  const isSame = known?.gates === gates && known.votes.length === votes.length;
  if (known && isSame && known.votes.every((one, index) => one === votes[index])) return known.result;
  const stakes = stakesOf(rankChoice(theCatalog(), groupChoice(room)));
  const result = outcomeOf(room, (needs) => leadersOf(opening.asOf, needs), stakes);
  counted.set(opening, { votes, gates, result });
  return result;
}
