'use client';
import dynamic from 'next/dynamic';
import { memo, type ReactNode } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { Times } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { LocalOption } from '#lib/catalog/localize.ts';
import type { Dimension } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { useBlocksOf, usePickOption, useSession, useWorkbench } from './workbench-context.tsx';

/** Seldom there. */
const SuppositionBanner = dynamic(
  () => import('./suppose/supposition-banner.tsx').then((module) => module.SuppositionBanner),
  // Without one, the whole page would wait for it.
  { loading: () => null },
);

/** The option on which all tied leaders agree. */
function agreedOption({ leaders, ranking }: Ranking, dimension: Dimension): string | undefined {
  const ids = new Set(ranking.filter(({ id }) => leaders.includes(id)).map(({ pick }) => pick[dimension]));
  return ids.size === 1 ? [...ids][0] : undefined;
}

type FactorProps = {
  dimension: Dimension;
  all: readonly LocalOption[];
  /** An id; empty where there is none. */
  picked: string;
  isTied: boolean;
  /** The ids of the options that are ruled out, a space between. */
  ruledOut: string;
  onPick: (option: LocalOption) => void;
};

/** A factor of the formula: the native list of its options, set as large as the word itself. */
const Factor = memo(function Factor({ dimension, all, picked, isTied, ruledOut, onPick }: FactorProps) {
  const { words } = useWords();
  const options = all.filter((option) => option.dimension === dimension);
  const broken = ruledOut.split(' ');
  const name = words.dimension[dimension];
  const isBroken = picked !== '' && broken.includes(picked);
  return (
    <span className={`${HUE[dimension]} inline-flex min-w-0 max-w-full items-center gap-[0.25em]`}>
      <DimensionMark dimension={dimension} />
      <select
        id={`factor-${dimension}`}
        aria-label={name}
        value={picked}
        onChange={(event) => {
          const option = options.find(({ id }) => id === event.target.value);
          if (option) onPick(option);
        }}
        className={`field-sizing-content min-w-0 max-w-full cursor-pointer appearance-none truncate rounded-md border-hue border-b-2 border-dotted bg-transparent text-hue hover:bg-wash ${picked === '' ? 'font-normal' : 'font-bold'} ${isBroken ? 'line-through decoration-2' : ''}`}
      >
        {picked === '' && <option value="">{isTied ? fill(words.workbench.tied, { dimension: name }) : name}</option>}
        {options.map(({ id, label }) => (
          <option key={id} value={id} className="bg-surface text-base text-ink">
            {label}
            {broken.includes(id) && ` (${words.workbench.ruledOut})`}
          </option>
        ))}
      </select>
    </span>
  );
});

/** The three factors; one that stays as it is is left alone. */
function Factors() {
  const { catalog, decision } = useWorkbench();
  const onPick = usePickOption();
  const blocksOf = useBlocksOf();
  return DIMENSION_ORDER.map((dimension, index) => {
    const ruledOut = catalog.options.filter(
      (option) => option.dimension === dimension && blocksOf(dimension, option.id).length > 0,
    );
    return (
      <span key={dimension} className="inline-flex min-w-0 max-w-full items-center">
        <Factor
          dimension={dimension}
          all={catalog.options}
          picked={decision.shown?.pick[dimension] ?? agreedOption(decision.ranking, dimension) ?? ''}
          isTied={decision.ranking.leaders.length > 1}
          ruledOut={ruledOut.map(({ id }) => id).join(' ')}
          onPick={onPick}
        />
        {index < DIMENSION_ORDER.length - 1 && (
          <span className="mx-[0.1em] whitespace-pre">
            <Times />
          </span>
        )}
      </span>
    );
  });
}

/** The talk's formula, always in view, with how sure it is; its factors are the quickest way to pick by hand. */
export function FormulaBar({ sure }: { sure: ReactNode }) {
  const { words } = useWords();
  const { decision, supposed } = useWorkbench();
  const { shown, winner } = decision;
  const hasNeeds = useSession((state) => state.choice.needs.length > 0);
  const status = !shown
    ? words.answer.liveNone
    : shown.tier === 2
      ? words.answer.tier[2]
      : fill(words.answer.fitOf, { fit: shown.fit.toFixed(1) });
  return (
    <div className="sticky top-0 z-10 border-line border-b bg-ground">
      <fieldset className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2 sm:px-6 lg:py-3">
        <legend className="sr-only">{words.workbench.formula}</legend>
        <div className="flex min-w-0 flex-wrap items-center text-[clamp(1.05rem,2.4vw,2.5rem)] leading-snug">
          <Factors />
        </div>
        <p className="ml-auto flex items-center gap-2 whitespace-nowrap text-sm sm:text-base">
          {shown && shown === winner && <Seal />}
          <span className="tabular-nums">{status}</span>
          {hasNeeds && shown && shown.rank !== null && (
            <span className="text-soft">
              {fill(words.answer.rank, { rank: `${shown.tied ? '=' : ''}${shown.rank}` })}
            </span>
          )}
          {sure}
        </p>
      </fieldset>
      {supposed && <SuppositionBanner />}
    </div>
  );
}

/** The red seal of the winner, as under a work that is finished. */
export function Seal({ size = 'small' }: { size?: 'small' | 'large' }) {
  const { words } = useWords();
  const box = size === 'large' ? 'size-14 rounded-lg border-[3px] text-xl' : 'size-8 rounded border-2 text-[0.7rem]';
  return (
    <span
      lang="ja"
      title={words.answer.sealMeaning}
      className={`${box} inline-flex shrink-0 -rotate-6 items-center justify-center border-seal font-bold text-seal leading-none [writing-mode:vertical-rl]`}
    >
      {words.answer.seal}
    </span>
  );
}
