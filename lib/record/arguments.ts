import { fill, signed } from '#lib/i18n/locale.ts';
import { contributions, priceOf } from '#lib/scoring/explain.ts';
import type { Cell, RankedCombination } from '#lib/scoring/rank.ts';
import { bullets } from './markdown.ts';
import type { Speech } from './speech.ts';

/** MADR's three fixed beginnings, in English in every language. */
const GOOD = 'Good, because';
const NEUTRAL = 'Neutral, because';
const BAD = 'Bad, because';

/** An argument and the facts that it rests on. */
export type Argument = { line: string; facts: readonly string[] };

const moodOf = (effect: number) => (effect > 0 ? GOOD : effect < 0 ? BAD : NEUTRAL);

function argumentsOf(
  { requirement, facts }: Cell,
  { words, requirement: nameOf, factOf, factText }: Speech,
): Argument[] {
  const name = nameOf(requirement);
  if (facts.length === 0)
    return [{ line: `${NEUTRAL} ${fill(words.options.unknown, { requirement: name })}`, facts: [] }];
  return facts.map((id) => {
    const { effect = 0, blocks = false } = factOf(id) ?? {};
    const values = { text: factText(id), fact: id, requirement: name, effect: signed(effect) };
    return {
      line: `${moodOf(effect)} ${fill(blocks ? words.options.blocking : words.options.fact, values)}`,
      facts: [id],
    };
  });
}

const ORDER = [GOOD, NEUTRAL, BAD];
const placeOf = ({ line }: Argument) => ORDER.findIndex((mood) => line.startsWith(mood));

/** What speaks for and against a combination, requirement by requirement: the good first, the bad last. */
export function prosAndCons({ cells }: RankedCombination, speech: Speech): Argument[] {
  return cells.flatMap((cell) => argumentsOf(cell, speech)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The fit of a combination as a sum of its requirements' points. */
export function fitSum({ cells, fit, tier }: RankedCombination, { words, requirement: nameOf }: Speech): string {
  const points = contributions(cells)
    .filter((bar) => bar.points !== 0)
    .map((bar) => fill(words.options.points, { points: spaced(bar.points), requirement: nameOf(bar.requirement) }));
  const values = { fit: fit.toFixed(1), points: points.join(' ') };
  const sum = points.length === 0 ? fill(words.options.fit, values) : fill(words.options.sum, values);
  const standing = { 0: '', 1: words.options.shaky, 2: words.options.out }[tier];
  const end = words.space === '' ? '。' : '.';
  return `${sum}${end}${standing === '' ? '' : `${words.space}${standing}`}`;
}

/** `+ 18.2`, as a term of a sum. */
const spaced = (points: number) => signed(points, 1).replace(/^[+−]/, '$& ');

/** The price of the choice: what speaks against it outside of the requirements, what it costs, what it leaves to do. */
export function priceArguments({ input, words, factText }: Speech): Argument[] {
  const { catalog, picked, choice, bundle } = input;
  const weighed = choice.needs.map(({ requirement }) => requirement);
  const facts = priceOf(catalog.facts, picked.pick, choice.asOf, weighed).map(({ id }) => ({
    line: `${BAD} ${fill(words.price.text, { text: factText(id), fact: id })}`,
    facts: [id],
  }));
  const { perMonthUsd, idlePerMonthUsd, region, checked } = bundle.cost;
  const values = { usd: Math.round(perMonthUsd), idle: Math.round(idlePerMonthUsd), region, checked };
  return [
    ...facts,
    ...bundle.leftToYou.map((text) => ({ line: `${BAD} ${fill(words.price.left, { text })}`, facts: [] })),
    { line: `${NEUTRAL} ${fill(words.price.cost, values)}`, facts: [] },
  ];
}

/** What a vendor has given up of it today. */
export function retiredArguments({ input }: Speech): Argument[] {
  return input.retired === null ? [] : [{ line: `${BAD} ${input.retired}`, facts: [] }];
}

/** Arguments as a list. */
export const listed = (found: readonly Argument[]): string => bullets(found.map(({ line }) => line));
