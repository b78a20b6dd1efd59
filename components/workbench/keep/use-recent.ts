import { useEffect } from 'react';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { queryOf } from '#lib/choice/choice.ts';
import { writeNeeds } from '#lib/choice/needs.ts';
import { withRecent } from '#lib/keep/recent.ts';
import { keepDecisions, recentDecisions } from '#lib/keep/recent-store.ts';
import { visitOf } from './visit.ts';

/** Whoever only passes through a state on the way to another has not decided anything. */
const SETTLED_MS = 1500;

/** Keeps what one looks at in the browser's list: one entry a visit and scenario, which follows its steps. */
export function useRecent(): void {
  const { store, choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  const query = queryOf(choice, vocabulary, { isMonthKept: true });
  const pick = decision.shown?.id ?? null;
  useEffect(() => {
    const visit = visitOf(store, query);
    const { scenario, needs, asOf } = choice;
    if (needs.length === 0 && choice.pick === null) return;
    const keep = () => {
      const replaced = visit.own?.scenario === scenario ? visit.own.query : null;
      const isEdited = scenario !== null && writeNeeds(scenario, needs, vocabulary) !== '';
      keepDecisions(
        withRecent(recentDecisions(), { query, scenario, isEdited, asOf, pick, atMs: Date.now() }, replaced),
      );
      visit.own = query === visit.opened ? null : { query, scenario };
    };
    const timer = setTimeout(keep, SETTLED_MS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [store, choice, vocabulary, query, pick]);
}
