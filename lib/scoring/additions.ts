import type { Level } from '#lib/catalog/schema.ts';
import { LEVEL_WEIGHT, LEVELS, type Need } from '#lib/choice/needs.ts';
import { columnOf, incidenceOf } from './incidence.ts';
import { sameLeaders } from './leaders.ts';
import type { Ranking } from './rank.ts';
import { type AskingCatalog, leadersWith, withChange } from './what-if.ts';

/** What a requirement that nobody chose would do, were it added. */
export type Addition = {
  requirement: string;
  /** The cheapest level at which another one wins alone; where none does, the cheapest at which the leaders change. */
  level: Level;
  leaders: string[];
  /** A cheaper level at which the answer already turns into a tie. */
  tiesAt: Level | null;
};

/** A requirement on which combinations that tie differ. */
export type TieBreaker = { requirement: string; spread: number; favours: string[] };

const CHEAPEST_FIRST = LEVELS.toReversed();

/** The need for a requirement at a level. */
export const needAt = (requirement: string, level: Level): Need => ({
  requirement,
  level,
  weight: LEVEL_WEIGHT[level],
});

const unasked = ({ requirements }: AskingCatalog, needs: readonly Need[]) =>
  requirements.map(({ id }) => id).filter((id) => !needs.some(({ requirement }) => requirement === id));

/** "Add this requirement and it flips": every catalogue requirement not chosen that would change the leaders. */
export function additions(catalog: AskingCatalog, { asOf, leaders: now }: Ranking, needs: readonly Need[]): Addition[] {
  return unasked(catalog, needs).flatMap((requirement): Addition[] => {
    const changed = CHEAPEST_FIRST.map((level) => ({
      level,
      leaders: leadersWith(catalog, asOf, withChange(catalog, needs, [needAt(requirement, level)])),
    })).filter(({ leaders }) => !sameLeaders(leaders, now));
    const found =
      changed.find(({ leaders }) => leaders.length === 1) ?? changed.find(({ leaders }) => leaders.length > 0);
    if (!found) return [];
    const tie = changed.find(({ leaders }) => leaders.length > 1);
    return [{ requirement, ...found, tiesAt: tie && changed.indexOf(tie) < changed.indexOf(found) ? tie.level : null }];
  });
}

/** The catalogue requirements that would break a tie, those on which the leaders differ most first. Empty without a tie. */
export function tieBreakers(catalog: AskingCatalog, { asOf, leaders }: Ranking, needs: readonly Need[]): TieBreaker[] {
  const incidence = incidenceOf(catalog);
  const tied = incidence.combinations.flatMap(({ id }, index) => (leaders.includes(id) ? [{ id, index }] : []));
  const breakers = unasked(catalog, needs).flatMap((requirement): TieBreaker[] => {
    const column = columnOf(incidence, asOf, requirement);
    const scores = tied.map(({ id, index }) => ({ id, score: column[index]?.score ?? 0 }));
    const best = Math.max(...scores.map(({ score }) => score));
    const spread = best - Math.min(...scores.map(({ score }) => score));
    const favours = scores.filter(({ score }) => score === best).map(({ id }) => id);
    return tied.length > 1 && spread > 0 ? [{ requirement, spread, favours }] : [];
  });
  return breakers.sort((a, b) => b.spread - a.spread || a.favours.length - b.favours.length);
}
