import { useMemo } from 'react';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { queryOf } from '#lib/choice/choice.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { startVisit } from './visit.ts';

type Opened = { problems: Problem[]; edition: string | undefined };

/** Opens the entries of a link as one step, which Undo takes back; answers with what of them could not be used, and with the catalogue that they name. */
export function useOpen(): (entries: Iterable<readonly [string, string]>) => Promise<Opened> {
  const { store } = useWorkbench();
  return useMemo(
    () => async (entries) => {
      const { readChoice } = await import('#lib/choice/read-choice.ts');
      const { vocabulary } = store.getState();
      const { choice, catalog: edition, problems } = readChoice(entries, vocabulary);
      // It brings its own rows; those of the sheet before would stand among them as "not needed".
      store.setState({ listed: [] });
      startVisit(store, queryOf(choice, vocabulary, { isMonthKept: true }));
      store.getState().restore(choice);
      return { problems, edition };
    },
    [store],
  );
}
