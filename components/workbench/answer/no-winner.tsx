'use client';
import { Formula, formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { needAt, tieBreakers } from '#lib/scoring/additions.ts';
import { excludingMusts } from '#lib/scoring/explain.ts';
import { leadersWith, withChange } from '#lib/scoring/what-if.ts';

/** More names than these are no help. */
const TIED_MAX = 6;
const BREAKERS_MAX = 3;

/** What would tell the tied apart: the requirements nobody chose on which they differ most. */
function Breakers() {
  const { words } = useWords();
  const { store, catalog, choice, decision } = useWorkbench();
  const requirementName = useRequirementName();
  const labels = (ids: readonly string[]) =>
    decision.ranking.ranking.filter(({ id }) => ids.includes(id)).map(({ pick }) => formulaText(catalog.options, pick));
  const breakers = tieBreakers(catalog, decision.ranking, choice.needs)
    .slice(0, BREAKERS_MAX)
    .map(({ requirement }) => {
      const needs = withChange(catalog, choice.needs, [needAt(requirement, 'should')]);
      return { requirement, leaders: leadersWith(catalog, choice.asOf, needs) };
    });
  if (breakers.length === 0) return null;
  return (
    <>
      <p className="mt-3 font-bold">{words.why.breakers}</p>
      <ul className="mt-1 space-y-2">
        {breakers.map(({ requirement, leaders }) => (
          <li key={requirement}>
            <Button className="text-left" onClick={() => store.getState().setLevel(requirement, 'should')}>
              {fill(words.why.breaker, { requirement: requirementName(requirement) })}
            </Button>
            <span className="block text-soft text-sm">
              {leaders.length === 1
                ? `→ ${labels(leaders)[0]}`
                : fill(words.why.breakerLeft, { count: leaders.length })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Tie() {
  const { words } = useWords();
  const { store, catalog, decision } = useWorkbench();
  const tied = decision.ranking.ranking.filter(({ rank }) => rank === 1);
  return (
    <>
      <p>{fill(words.answer.tie, { count: tied.length, fit: tied[0]?.fit.toFixed(1) ?? '' })}</p>
      {tied.length <= TIED_MAX && (
        <ul className="mt-2 space-y-2">
          {tied.map(({ id, pick }) => (
            <li key={id}>
              <Button className="w-full justify-start text-left" onClick={() => store.getState().setPick(id)}>
                <Formula options={catalog.options} pick={pick} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Breakers />
    </>
  );
}

function NothingLeft() {
  const { words } = useWords();
  const { store, decision } = useWorkbench();
  const requirementName = useRequirementName();
  const all = excludingMusts(decision.ranking.ranking);
  const helpful = all.filter(({ frees }) => frees > 0);
  return (
    <>
      <p>{helpful.length > 0 ? words.answer.allRuledOut : words.answer.allRuledOutTwice}</p>
      <ul className="mt-2 space-y-2">
        {(helpful.length > 0 ? helpful : all).map(({ requirement, excludes, frees }) => (
          <li key={requirement}>
            <Button className="text-left" onClick={() => store.getState().setLevel(requirement, 'should')}>
              {fill(words.answer.lower, { requirement: requirementName(requirement) })}
            </Button>
            <span className="block text-soft text-sm">
              {frees > 0
                ? fill(words.answer.frees, { count: frees })
                : fill(words.answer.excludes, { count: excludes })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where no single winner can be named: nothing chosen, a tie, or musts that leave nothing. */
export function NoWinner() {
  const { words } = useWords();
  const { decision } = useWorkbench();
  const hasNeeds = useSession((state) => state.choice.needs.length > 0);
  if (!hasNeeds) return <p>{words.answer.none}</p>;
  return decision.ranking.leaders.length > 0 ? <Tie /> : <NothingLeft />;
}
