'use client';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useCompared } from '#components/workbench/compared.ts';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Pick } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import { COMPARED_MAX, COMPARED_MIN } from '#lib/scoring/compared.ts';

/** What stands side by side: a list for each place, and buttons for one more and one less. */
export function ChooseCombinations() {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const { ids, setIds } = useCompared();
  const { ranking } = decision.ranking;
  const name = (pick: Pick) => formulaText(catalog.options, pick);
  const next = ranking.find(({ id }) => !ids.includes(id));
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,29rem),1fr))] gap-3">
      {ids.map((id, place) => {
        const row = ranking.find((each) => each.id === id);
        return (
          <li key={id} className="flex items-end gap-1">
            <label className="min-w-0 flex-1 text-sm">
              <span className="block font-bold">{fill(words.compare.column, { place: place + 1 })}</span>
              <select
                value={id}
                onChange={({ target }) => setIds(ids.map((each) => (each === id ? target.value : each)))}
                className="min-h-11 w-full rounded-md border border-edge bg-surface px-2"
              >
                {ranking.map((each) => (
                  <option key={each.id} value={each.id} disabled={each.id !== id && ids.includes(each.id)}>
                    {fill(words.compare.option, { pick: name(each.pick), fit: each.fit.toFixed(1) })}
                  </option>
                ))}
              </select>
            </label>
            {ids.length > COMPARED_MIN && row && (
              <Button
                className="min-w-11"
                aria-label={fill(words.compare.remove, { pick: name(row.pick) })}
                onClick={() => setIds(ids.filter((each) => each !== id))}
              >
                ×
              </Button>
            )}
          </li>
        );
      })}
      {ids.length < COMPARED_MAX && next && (
        <li className="flex items-end">
          <Button onClick={() => setIds([...ids, next.id])}>{words.compare.add}</Button>
        </li>
      )}
    </ol>
  );
}
