'use client';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { needWord } from '#components/workbench/need-word.ts';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalFact } from '#lib/catalog/localize.ts';
import { fill, signed } from '#lib/i18n/locale.ts';
import type { Comparison } from '#lib/scoring/comparison.ts';
import { priceOf } from '#lib/scoring/explain.ts';
import { partedPrice } from './parted-price.ts';
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

function FactSentences({ facts }: { facts: readonly LocalFact[] }) {
  return (
    <ul className="space-y-1 text-sm">
      {facts.map(({ id, text }) => (
        <li key={id}>
          {text}
          <FactLinks ids={[id]} />
        </li>
      ))}
    </ul>
  );
}

function Against({ own, shared }: { own: readonly LocalFact[]; shared: readonly LocalFact[] }) {
  const { words } = useWords();
  if (own.length + shared.length === 0) return words.compare.none;
  return (
    <>
      <FactSentences facts={own} />
      {shared.length > 0 && (
        <LazyDetails className="mt-1 text-sm" summary={fill(words.compare.shared, { count: shared.length })}>
          {() => <FactSentences facts={shared} />}
        </LazyDetails>
      )}
    </>
  );
}

function Unscored({ combinations }: Pick<Comparison, 'combinations'>) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const { asOf, needs } = choice;
  const weighed = needs.map(({ requirement }) => requirement);
  const prices = combinations.map(({ pick }) => priceOf(catalog.facts, pick, asOf, weighed));
  const cells = combinations.map(({ id }, place) => ({ id, content: <Against {...partedPrice(prices, place)} /> }));
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
