import type { LocalCatalog } from '#lib/catalog/localize.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { LEVEL_WEIGHT, LEVELS, type Need } from '#lib/choice/needs.ts';
import { formulaOf } from '#lib/decisions/names.ts';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { sameLeaders } from '#lib/scoring/leaders.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { leadersWith, withChange } from '#lib/scoring/what-if.ts';

type Asked = { catalog: Catalog; names: LocalCatalog; choice: Choice; ranking: Ranking; words: ReviewWords };

function leadersText(leaders: readonly string[], { names, ranking, words }: Asked): string {
  const formulas = leaders.map((id) => {
    const row = ranking.ranking.find((each) => each.id === id);
    return row ? formulaOf(names, row.pick) : id;
  });
  const [only] = formulas;
  if (only === undefined) return words.whatIf.none;
  if (formulas.length > 1) return fill(words.whatIf.tie, { formulas: formulas.join(', ') });
  return fill(sameLeaders(leaders, ranking.leaders) ? words.whatIf.stays : words.whatIf.becomes, { formula: only });
}

function levelNow(need: Need | undefined) {
  if (!need) return 'none' as const;
  return need.level !== null && need.weight === LEVEL_WEIGHT[need.level] ? need.level : null;
}

/**
 * What would come out if one requirement had another level, for each of them: the page shows it at once, and asks
 * nobody. Most answers are alike, so each text stands there once.
 */
export function whatIfOf(asked: Asked): ReviewDocument['whatIf'] {
  const { catalog, names, choice } = asked;
  const texts: string[] = [];
  const indexOf = (text: string) => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const requirements = names.requirements.map(({ id: requirement, name }) => {
    const now = levelNow(choice.needs.find((need) => need.requirement === requirement));
    const answers = [...LEVELS, 'none' as const].map((level) => {
      if (level === now) return indexOf(asked.words.whatIf.same);
      const need = level === 'none' ? { level: null, weight: 0 } : { level, weight: LEVEL_WEIGHT[level] };
      const needs = withChange(catalog, choice.needs, [{ requirement, ...need }]);
      return indexOf(leadersText(leadersWith(catalog, choice.asOf, needs), asked));
    });
    return { requirement, name, now, answers };
  });
  const isChosen = ({ now }: { now: string | null }) => now !== 'none';
  return { texts, requirements: [...requirements.filter(isChosen), ...requirements.filter((each) => !isChosen(each))] };
}
