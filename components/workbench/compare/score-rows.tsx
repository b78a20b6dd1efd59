'use client';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { needWord } from '#components/workbench/need-word.ts';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { signed } from '#lib/i18n/locale.ts';
import type { Comparison } from '#lib/scoring/comparison.ts';
import { priceOf } from '#lib/scoring/explain.ts';
import { CompareGroup, CompareRow } from './table-parts.tsx';

function Standings({ combinations }: Pick<Comparison, 'combinations'>) {
  const { words } = useWords();
  const cells = (textOf: (row: Comparison['combinations'][number]) => string) =>
    combinations.map((row) => ({ id: row.id, content: textOf(row) }));
  return (
    <>
      <CompareRow
        head={words.answer.fit}
        cells={combinations.map(({ id, fit }) => ({
          id,
          content: <b className="text-xl tabular-nums">{fit.toFixed(1)}</b>,
        }))}
      />
      <CompareRow head={words.compare.rank} cells={cells(({ rank }) => (rank === null ? '–' : String(rank)))} />
      <CompareRow head={words.compare.standing} cells={cells(({ tier }) => words.answer.tier[tier])} />
    </>
  );
}

function Unscored({ combinations }: Pick<Comparison, 'combinations'>) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const { asOf, needs } = choice;
  const weighed = needs.map(({ requirement }) => requirement);
  const cells = combinations.map(({ id, pick }) => {
    const facts = priceOf(catalog.facts, pick, asOf, weighed);
    if (facts.length === 0) return { id, content: words.compare.none };
    const content = (
      <ul key={id} className="space-y-1 text-sm">
        {facts.map((fact) => (
          <li key={fact.id}>
            {fact.text}
            <FactLinks ids={[fact.id]} />
          </li>
        ))}
      </ul>
    );
    return { id, content };
  });
  return <CompareRow head={words.compare.unscored} cells={cells} />;
}

/** How the combinations stand: fit, place, and every requirement with its facts. */
export function ScoreRows({ comparison, isShort }: { comparison: Comparison; isShort: boolean }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const { needs } = useWorkbench().choice;
  const { combinations, requirements } = comparison;
  const rows = requirements.filter(({ differs }) => differs || !isShort);
  return (
    <CompareGroup name={words.compare.scores} columns={combinations.length + 1}>
      <Standings combinations={combinations} />
      {rows.map(({ requirement, cells }) => {
        const need = needs.find((each) => each.requirement === requirement);
        const head = (
          <>
            {requirementName(requirement)}
            {need && <span className="block font-normal text-soft">{needWord(need, words)}</span>}
          </>
        );
        const contents = cells.map(({ score, points, facts }, place) => {
          const word = scoreWord({ score, facts }, words.answer);
          return {
            id: combinations[place]?.id ?? '',
            content: (
              <>
                <ScoreChip score={score} {...(word && { word })} />{' '}
                <span className="text-soft text-sm tabular-nums">{signed(points, 1)}</span>
                <FactLinks ids={facts} />
              </>
            ),
          };
        });
        return <CompareRow key={requirement} head={head} cells={contents} />;
      })}
      {rows.length === 0 && requirements.length > 0 && (
        <tr>
          <td colSpan={combinations.length + 1} className="px-3 py-2">
            {words.compare.noDifference}
          </td>
        </tr>
      )}
      <Unscored combinations={combinations} />
    </CompareGroup>
  );
}
