import { combinationId, DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Dimension } from '#lib/catalog/schema.ts';
import type { Need } from '#lib/choice/needs.ts';
import type { ScoringFact } from '#lib/scoring/incidence.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import type { Cause, Gate, Shift } from './cause.ts';
import { changedFacts } from './changed-facts.ts';
import type { HeldDecision } from './held-decision.ts';
import { leadsOf, type RequirementLead, sumOf } from './lead.ts';

/** One factor of the formula that is another than before, and why. */
export type OptionChange = {
  dimension: Dimension;
  from: string;
  to: string;
  because: Cause[];
  /** What puts the new option ahead now, where none of the causes does. */
  carriedBy: string | null;
};

/** The new and the former option beside each other, all else as decided last, in the ranking before and after. */
type Meeting = {
  before: { own: RankedCombination; other: RankedCombination };
  after: { own: RankedCombination; other: RankedCombination };
};

function meet(from: HeldDecision, to: HeldDecision, own: RankedCombination, otherId: string): Meeting | null {
  const find = ({ ranking }: HeldDecision, id: string) => ranking.ranking.find((row) => row.id === id);
  const [ownBefore, otherBefore, other] = [find(from, own.id), find(from, otherId), find(to, otherId)];
  if (!ownBefore || !otherBefore || !other) return null;
  return { before: { own: ownBefore, other: otherBefore }, after: { own, other } };
}

const needOf = ({ needs }: HeldDecision, requirement: string) =>
  needs.find((need) => need.requirement === requirement) ?? null;

const isSameNeed = (one: Need | null, other: Need | null) =>
  one?.weight === other?.weight && (one?.level === 'must') === (other?.level === 'must');

/** The musts by which one row stands in a worse tier than it would without them. */
function gatesOf(row: RankedCombination, { needs }: HeldDecision): (Omit<Gate, 'does'> & { requirement: string })[] {
  const cannot = [...new Set(row.blockedBy.map(({ requirement }) => requirement))];
  const blocking = (id: string) => row.blockedBy.flatMap(({ requirement, fact }) => (requirement === id ? [fact] : []));
  if (cannot.length > 0)
    return cannot.map((requirement) => ({ requirement, by: 'cannot', facts: blocking(requirement) }));
  const musts = needs.filter(({ level }) => level === 'must').map(({ requirement }) => requirement);
  const short = row.cells.filter(({ requirement, score }) => score < 0 && musts.includes(requirement));
  return short.map(({ requirement, facts }) => ({ requirement, by: 'workaround', facts }));
}

function shiftOf(before: number, after: number): Shift {
  if (before < 0) return after > 0 ? 'from-old-to-new' : after === 0 ? 'not-for-old' : 'less-for-old';
  return before === 0 ? 'for-new' : 'more-for-new';
}

type Asked = { facts: readonly ScoringFact[]; from: HeldDecision; to: HeldDecision; meeting: Meeting };

/** What happened to a requirement: its weight, its facts, or both. */
function causesAt(
  { facts, from, to, meeting: { before, after } }: Asked,
  requirement: string,
  gate: Gate | null,
): Cause[] {
  const [needBefore, needAfter] = [needOf(from, requirement), needOf(to, requirement)];
  const picks = [after.own.pick, after.other.pick];
  const changed = changedFacts(facts, requirement, from.asOf, to.asOf, picks);
  const scoreAt = ({ own, other }: Meeting['before']) =>
    leadsOf(own, other).find((lead) => lead.requirement === requirement)?.score;
  const now = scoreAt(after) ?? scoreAt(before) ?? 0;
  const then = scoreAt(before) ?? now;
  const isWeighedOtherwise = !isSameNeed(needBefore, needAfter);
  const isOtherwise = changed.began.length + changed.ended.length > 0 && (gate !== null || now !== then);
  return [
    ...(isWeighedOtherwise ? [{ kind: 'level' as const, requirement, from: needBefore, to: needAfter, gate }] : []),
    ...(isOtherwise ? [{ kind: 'facts' as const, requirement, shift: shiftOf(then, now), gate, ...changed }] : []),
  ];
}

/** Why the tiers stand otherwise than before, where musts decide. */
function gateCauses(asked: Asked): Cause[] {
  const { from, to, meeting } = asked;
  const stops = gatesOf(meeting.after.other, to).map((gate) => ({ ...gate, does: 'stops' as const }));
  const frees = gatesOf(meeting.before.own, from).map((gate) => ({ ...gate, does: 'frees' as const }));
  const isStopped = meeting.after.own.tier < meeting.after.other.tier;
  const isFreed = meeting.before.own.tier > meeting.before.other.tier && !isStopped;
  const gates = isStopped ? stops : isFreed ? frees : [];
  return gates.flatMap(({ requirement, ...gate }) => causesAt(asked, requirement, gate).slice(0, 1));
}

/** The changes that together turn the sum of leads, the largest first. */
function sumCauses(asked: Asked, before: readonly RequirementLead[], after: readonly RequirementLead[]): Cause[] {
  const sumAt = (leads: readonly RequirementLead[], id: string) =>
    leads.find(({ requirement }) => requirement === id)?.sum ?? 0;
  const requirements = [...new Set([...before, ...after].map(({ requirement }) => requirement))];
  const gains = requirements
    .map((requirement) => ({ requirement, gain: sumAt(after, requirement) - sumAt(before, requirement) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const causes: Cause[] = [];
  let sum = sumOf(before);
  for (const { requirement, gain } of gains) {
    if (sum > 0) break;
    sum += gain;
    causes.push(...causesAt(asked, requirement, null));
  }
  return causes;
}

function changeIn(asked: Asked): Pick<OptionChange, 'because' | 'carriedBy'> {
  const { from, to, meeting } = asked;
  const [before, after] = [
    leadsOf(meeting.before.own, meeting.before.other),
    leadsOf(meeting.after.own, meeting.after.other),
  ];
  const isAhead = (row: Meeting['before'], leads: readonly RequirementLead[]) =>
    row.own.tier < row.other.tier || (row.own.tier === row.other.tier && sumOf(leads) > 0);
  if (!isAhead(meeting.after, after))
    return { because: [{ kind: to.isByHand ? 'hand' : 'together' }], carriedBy: null };
  if (isAhead(meeting.before, before))
    return { because: [{ kind: from.isByHand || !from.picked ? 'ahead-before' : 'together' }], carriedBy: null };
  const gates = gateCauses(asked);
  const because = gates.length > 0 ? gates : sumCauses(asked, before, after);
  if (because.length === 0) return { because: [{ kind: 'together' }], carriedBy: null };
  const named = because.map((cause) => ('requirement' in cause ? cause.requirement : ''));
  const leading = after.filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum);
  const isCarriedByCause = gates.length > 0 || leading.some(({ requirement }) => named.includes(requirement));
  return { because, carriedBy: isCarriedByCause ? null : (leading[0]?.requirement ?? null) };
}

/** The factors in which two decisions differ, each with its reasons. None where one of them decided for nothing. */
export function optionChanges(facts: readonly ScoringFact[], from: HeldDecision, to: HeldDecision): OptionChange[] {
  const [was, now] = [from.picked, to.picked];
  if (!was || !now) return [];
  return DIMENSION_ORDER.filter((dimension) => was.pick[dimension] !== now.pick[dimension]).map((dimension) => {
    const named = { dimension, from: was.pick[dimension], to: now.pick[dimension] };
    const meeting = meet(from, to, now, combinationId({ ...now.pick, [dimension]: named.from }));
    const why = meeting ? changeIn({ facts, from, to, meeting }) : { because: [], carriedBy: null };
    return { ...named, ...why };
  });
}
