import { useEffect, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import { queryOf } from '#lib/choice/choice.ts';
import type { BundleAnswer, BundleState, Resource } from './bundle-answer.ts';

const SETTLED_MS = 300;

type Contents = { resources: Resource[]; files: { path: string }[] };
type Cost = { perMonthUsd: number; idlePerMonthUsd: number; region: { name: string }; checked: string };

/** A refusal of the server, in its own sentence. */
class Refused extends Error {}

async function ask<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal });
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body.error.message);
  return body;
}

async function askFor(query: string, signal: AbortSignal): Promise<BundleAnswer> {
  const [{ resources, files }, { region, perMonthUsd, idlePerMonthUsd, checked }] = await Promise.all([
    ask<Contents>(`/contents.json?${query}`, signal),
    ask<Cost>(`/cost.json?${query}`, signal),
  ]);
  const cost = { perMonthUsd, idlePerMonthUsd, checked, region: region.name };
  return { resources, files: files.map(({ path }) => path), cost };
}

/** The bundles of these combinations, with the settings as they stand, in the same order. */
export function useBundleStates(ids: readonly string[]): BundleState[] {
  const { locale } = useWords();
  const { choice, vocabulary } = useSession((state) => state);
  const [known, setKnown] = useState<ReadonlyMap<string, BundleState>>(new Map());
  const queries = ids.map((pick) =>
    queryOf({ ...choice, pick, settings: { lang: locale, ...choice.settings } }, vocabulary),
  );
  const wanted = queries.join('\n');
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      for (const query of wanted.split('\n')) {
        const keep = (state: BundleState) => {
          if (!abort.signal.aborted) setKnown((before) => new Map(before).set(query, state));
        };
        askFor(query, abort.signal).then(
          (bundle) => keep({ state: 'ready', bundle }),
          (error) => keep({ state: 'failed', reason: error instanceof Refused ? error.message : null }),
        );
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted]);
  return queries.map((query) => known.get(query) ?? { state: 'loading' });
}
