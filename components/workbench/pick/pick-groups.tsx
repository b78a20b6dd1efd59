'use client';
import dynamic from 'next/dynamic';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import {
  Unhurried,
  useBlocksOf,
  usePickOption,
  useRequirementName,
  useWorkbench,
} from '#components/workbench/workbench-context.tsx';
import { DIMENSION_ORDER, holdsIn, isRetired } from '#lib/catalog/combinations.ts';
import type { LocalBeyond, LocalOption } from '#lib/catalog/localize.ts';
import type { Dimension } from '#lib/catalog/schema.ts';
import { OptionCard } from './option-card.tsx';
import { OptionFacts } from './option-facts.tsx';

/** Seldom there. */
const BeyondLink = dynamic(
  () => import('#components/workbench/beyond/beyond-link.tsx').then((module) => module.BeyondLink),
  { ssr: false, loading: () => null },
);

const NO_FACTS = { pros: 0, cons: 0 };

/** How many facts of a month speak for an option and against it. */
function useFactCounts(): (option: LocalOption) => { pros: number; cons: number } {
  const { catalog, choice } = useWorkbench();
  const { facts } = catalog;
  const { asOf } = choice;
  const counts = useMemo(() => {
    const found = new Map<string, { pros: number; cons: number }>();
    for (const fact of facts.filter((each) => holdsIn(each, asOf))) {
      const key = `${fact.dimension} ${fact.option}`;
      const { pros, cons } = found.get(key) ?? NO_FACTS;
      found.set(key, { pros: pros + Number(fact.stance === 'pro'), cons: cons + Number(fact.stance === 'con') });
    }
    return found;
  }, [facts, asOf]);
  return ({ id, dimension }) => counts.get(`${dimension} ${id}`) ?? NO_FACTS;
}

/** What the card of an option shows, as the choice stands. */
function useCardOf() {
  const { choice, decision } = useWorkbench();
  const { asOf } = choice;
  const countsOf = useFactCounts();
  const blocksOf = useBlocksOf();
  const requirementName = useRequirementName();
  return (option: LocalOption) => {
    const { id, dimension } = option;
    return {
      ...countsOf(option),
      isAnswer: decision.winner?.pick[dimension] === id,
      isRetired: isRetired(option, asOf),
      ruledOutBy: blocksOf(dimension, id)
        .map(({ requirement, fact }) => `${requirementName(requirement)} [${fact}]`)
        .join('\n'),
    };
  };
}

type BeyondProps = { beyond: readonly LocalBeyond[] };

/** What the talk only names, and where the page says more of it. */
const NotYet = memo(function NotYet({
  named,
  beyond,
}: BeyondProps & { named: readonly { id: string; label: string }[] }) {
  const { words } = useWords();
  return (
    <p className="mt-2 text-sm text-soft">
      {words.workbench.notYet}: {named.map(({ label }) => label).join(', ')}
      <Unhurried>
        <BeyondLink named={named} beyond={beyond} />
      </Unhurried>
    </p>
  );
});

/** Which option is picked. What was pressed counts at once: a radio that waited for the rest would be unchecked meanwhile. */
function usePicked(dimension: Dimension) {
  const { decision } = useWorkbench();
  const pickOption = usePickOption();
  const [pressed, setPressed] = useState<{ id: string; before: typeof decision } | null>(null);
  const shown = useRef(decision);
  useEffect(() => {
    shown.current = decision;
  });
  const press = useCallback(
    (option: LocalOption) => {
      setPressed({ id: option.id, before: shown.current });
      pickOption(option);
    },
    [pickOption],
  );
  const pickedId = pressed?.before === decision ? pressed.id : decision.shown?.pick[dimension];
  return { pickedId, press };
}

function PickGroup({ dimension, beyond }: BeyondProps & { dimension: Dimension }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const cardOf = useCardOf();
  const { pickedId, press } = usePicked(dimension);
  const options = catalog.options.filter((option) => option.dimension === dimension);
  const named = useMemo(() => catalog.named.filter((option) => option.dimension === dimension), [catalog, dimension]);
  const picked = options.find(({ id }) => id === decision.shown?.pick[dimension]);
  return (
    <div className={`${HUE[dimension]} mt-5`}>
      <fieldset id={`pick-${dimension}`}>
        <legend className="mb-2 flex items-baseline gap-2 font-bold text-hue text-lg">
          <DimensionMark dimension={dimension} />
          {words.dimension[dimension]}
        </legend>
        <div className="space-y-2">
          {options.map((option) => (
            <OptionCard
              key={option.id}
              option={option}
              {...cardOf(option)}
              isPicked={option.id === pickedId}
              onPick={press}
            />
          ))}
        </div>
      </fieldset>
      {named.length > 0 && <NotYet named={named} beyond={beyond} />}
      {picked && <OptionFacts option={picked} />}
    </div>
  );
}

/** The three groups to pick by hand, under the formula that they make. */
export function PickGroups({ beyond }: BeyondProps) {
  const { words } = useWords();
  const { store, decision } = useWorkbench();
  return (
    <section aria-labelledby="pick-title">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="pick-title" className="font-bold text-xl">
          {words.workbench.pick}
        </h2>
        {decision.isByHand && decision.winner && (
          <Button kind="bare" className="min-h-8 text-sm" onClick={() => store.getState().setPick(null)}>
            {words.workbench.follow}
          </Button>
        )}
      </div>
      <p className="text-sm text-soft">{words.workbench.pickHint}</p>
      {DIMENSION_ORDER.map((dimension) => (
        <PickGroup key={dimension} dimension={dimension} beyond={beyond} />
      ))}
    </section>
  );
}
