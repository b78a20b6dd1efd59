import type { LocalCatalog } from '#lib/catalog/localize.ts';
import { formulaOf, requirementName } from '#lib/decisions/names.ts';
import type { ReviewedOption } from '#lib/decisions/review-document.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { differences } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import type { Footnotes } from './footnotes.ts';

type Asked = { names: LocalCatalog; words: ReviewWords; notes: Footnotes; musts: readonly string[] };

/** Why a combination was not chosen: the must that it cannot meet, a workaround, or where it falls furthest behind. */
function reasonOf(
  row: RankedCombination,
  picked: RankedCombination,
  { names, words, notes, musts }: Asked,
): Pick<ReviewedOption, 'reason' | 'notes'> {
  const told = (sentence: string, id: string) => fill(sentence, { requirement: requirementName(names, id) });
  const [block] = row.blockedBy;
  if (block) return { reason: told(words.cannot, block.requirement), notes: [notes.cite(block.fact)] };
  const short = row.cells.find(({ requirement, score }) => score < 0 && musts.includes(requirement));
  if (short) return { reason: told(words.workaround, short.requirement), notes: short.facts.map(notes.cite) };
  const behind = differences(row, picked).find(({ over }) => over < 0);
  return { reason: behind ? told(words.behind, behind.requirement) : '', notes: [] };
}

/** Every combination in the order of the ranking, each with why it is not the one. */
export function reviewedOptions(
  rows: readonly RankedCombination[],
  picked: RankedCombination,
  asked: Asked,
): ReviewedOption[] {
  return rows.map((row) => {
    const isPicked = row.id === picked.id;
    const why = isPicked && row.blockedBy.length === 0 ? { reason: '', notes: [] } : reasonOf(row, picked, asked);
    const cells = Object.fromEntries(row.cells.map(({ requirement, score }) => [requirement, score]));
    const formula = formulaOf(asked.names, row.pick);
    return { id: row.id, formula, rank: row.rank, fit: row.fit, isPicked, cells, ...why };
  });
}
