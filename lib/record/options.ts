import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { type Argument, fitSum, prosAndCons } from './arguments.ts';
import type { Speech } from './speech.ts';

/** A combination that is argued in full. */
export type ArguedOption = { title: string; fit: string; arguments: Argument[] };

/** Another one: why it is behind, in a line. */
export type OtherOption = Argument;

function otherOf(row: RankedCombination, { input, words, formula, requirement: nameOf, cited }: Speech): OtherOption {
  const option = formula(row.pick);
  if (row.tier === 2) {
    const facts = [...new Set(row.blockedBy.map(({ fact }) => fact))];
    const musts = [...new Set(row.blockedBy.map(({ requirement }) => nameOf(requirement)))];
    const joined = musts.join(words.space === '' ? '」「' : '”, “');
    return { line: fill(words.options.ruledOut, { option, requirement: joined, facts: cited(facts) }), facts };
  }
  const isMust = (id: string) =>
    input.choice.needs.some(({ requirement, level }) => requirement === id && level === 'must');
  const short = row.cells.filter(({ requirement, score }) => score < 0 && isMust(requirement));
  const negative = row.tier === 1 ? short.flatMap(({ facts }) => facts) : [];
  if (negative.length === 0)
    return { line: fill(words.options.behind, { option, fit: row.fit.toFixed(1) }), facts: [] };
  return { line: fill(words.options.workaround, { option, facts: cited(negative) }), facts: negative };
}

/** The options of the best tier in full, the chosen one always among them; every other in a line. */
export function optionsIn(speech: Speech): { argued: ArguedOption[]; others: OtherOption[] } {
  const { ranking, picked, choice } = speech.input;
  const best = Math.min(...ranking.ranking.map(({ tier }) => tier));
  // Where nothing is weighed there is nothing to argue, and where nothing is left the reasons against are all there is.
  const isOpen = choice.needs.length > 0 && best < 2;
  const isArgued = (row: RankedCombination) => row.id === picked.id || (isOpen && row.tier === best);
  return {
    argued: ranking.ranking.filter(isArgued).map((row) => {
      return { title: speech.formula(row.pick), fit: fitSum(row, speech), arguments: prosAndCons(row, speech) };
    }),
    others: ranking.ranking.filter((row) => !isArgued(row)).map((row) => otherOf(row, speech)),
  };
}
