import { fill } from '#lib/i18n/locale.ts';
import { flipSentence } from '#lib/scoring/flip-sentence.ts';
import type { Argument } from './arguments.ts';
import type { Speech } from './speech.ts';

/** More than these that share first place are a number. */
const NAMED_MAX = 3;

function outcomeOf(leaders: readonly string[], { page, words, formulaOf }: Speech): string {
  const [first = ''] = leaders;
  if (leaders.length === 0) return page.why.outcomeNone;
  if (leaders.length > NAMED_MAX) return fill(page.why.outcomeTie, { count: leaders.length });
  if (leaders.length > 1) return fill(words.more.tie, { options: leaders.map(formulaOf).join(words.comma) });
  return fill(page.why.outcome, { pick: formulaOf(first) });
}

/** What would change the answer, a line each, with the facts that are meant. */
export function changesIn(speech: Speech): Argument[] {
  const { input, words, page, requirement } = speech;
  return input.flips.map((flip) => {
    const outcome = outcomeOf(flip.leaders, speech);
    if (flip.kind === 'without')
      return { line: fill(page.why.without, { requirement: requirement(flip.requirement), outcome }), facts: [] };
    const isFact = flip.kind === 'fact';
    const change = isFact
      ? fill(words.more.fact, { fact: flip.fact, by: page.why.by[flip.by] })
      : flipSentence(flip, page, requirement);
    return { line: fill(words.more.change, { change, outcome }), facts: isFact ? [flip.fact] : [] };
  });
}
