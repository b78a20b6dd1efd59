import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Diagram } from '#components/workbench/picture/use-diagram.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import type { BundleAnswer, BundleState, Resource } from './bundle-answer.ts';

const SETTLED_MS = 300;

type Contents = { resources: Resource[]; files: { path: string }[] };
type Cost = { perMonthUsd: number; idlePerMonthUsd: number; region: { name: string }; checked: string };

/** A refusal of the server, in its own sentence. */
class Refused extends Error {}

async function ask<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body.error.message);
  return body;
}

async function askFor(query: string): Promise<BundleAnswer> {
  const [{ resources, files }, { region, perMonthUsd, idlePerMonthUsd, checked }, diagram] = await Promise.all([
    ask<Contents>(`/contents.json?${query}`),
    ask<Cost>(`/cost.json?${query}`),
    ask<Diagram>(`/diagram.json?${query}`),
  ]);
  const cost = { perMonthUsd, idlePerMonthUsd, checked, region: region.name };
  return { resources, files: files.map(({ path }) => path), cost, diagram };
}

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
    return { query, refused: problem ? problemOnPage(problem, locale, words.bundle) : null };
  });
  const wanted = bundles.flatMap(({ query, refused }) => (refused === null ? [query] : [])).join('\n');
  useEffect(() => {
    const keep = (query: string, state: BundleState) => setKnown((before) => new Map(before).set(query, state));
    const askOnce = async (query: string) => {
      if (asked.current.has(query)) return;
      asked.current.add(query);
      try {
        keep(query, { state: 'ready', bundle: await askFor(query) });
      } catch (error) {
        asked.current.delete(query);
        keep(query, { state: 'failed', reason: error instanceof Refused ? error.message : null });
      }
    };
    const timer = setTimeout(() => wanted.split('\n').filter(Boolean).map(askOnce), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return bundles.map(({ query, refused }) =>
    refused === null ? (known.get(query) ?? { state: 'loading' }) : { state: 'failed', reason: refused },
  );
}
