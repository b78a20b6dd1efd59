import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { askComparison, askDiagram, Refused } from './ask-bundles.ts';
import type { BundleState } from './bundle-answer.ts';

const SETTLED_MS = 300;

/** The bundles of these combinations, with the settings as they stand, in the same order; each is asked for once. */
export function useBundleStates(ids: readonly string[]): BundleState[] {
  const { words, locale } = useWords();
  const vocabulary = useSession((state) => state.vocabulary);
  const { choice, decision } = useWorkbench();
  const [known, setKnown] = useState<ReadonlyMap<string, BundleState>>(new Map());
  const asked = useRef(new Set<string>());
  const bundles = ids.map((id) => {
    const pick = decision.ranking.ranking.find((row) => row.id === id)?.pick;
    const [problem] = pick ? bundleProblems(choice, pick, vocabulary) : [];
    const query = queryOf({ ...choice, pick: id, settings: { lang: locale, ...choice.settings } }, vocabulary);
    return { id, query, refused: problem ? problemOnPage(problem, locale, words.bundle) : null };
  });
  const wanted = JSON.stringify(bundles.filter(({ refused }) => refused === null));
  useEffect(() => {
    const all: { id: string; query: string }[] = JSON.parse(wanted);
    const keep = (query: string, state: BundleState) => setKnown((before) => new Map(before).set(query, state));
    const askOnce = () => {
      const [missing, ...others] = all.filter(({ query }) => !asked.current.has(query));
      if (!missing) return;
      const comparison = askComparison(
        missing.query,
        all.map(({ id }) => id).filter((id) => id !== missing.id),
      );
      for (const { id, query } of [missing, ...others]) {
        asked.current.add(query);
        Promise.all([comparison, askDiagram(query)])
          .then(([bundleOf, diagram]) => keep(query, { state: 'ready', bundle: { ...bundleOf(id), diagram } }))
          .catch((error: unknown) => {
            asked.current.delete(query);
            keep(query, { state: 'failed', reason: error instanceof Refused ? error.message : null });
          });
      }
    };
    const timer = setTimeout(askOnce, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return bundles.map(({ query, refused }) =>
    refused === null ? (known.get(query) ?? { state: 'loading' }) : { state: 'failed', reason: refused },
  );
}
