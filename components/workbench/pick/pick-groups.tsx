'use client';
import dynamic from 'next/dynamic';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import {
  useBlocksOf,
  usePickOption,
  useRequirementName,
  useSession,
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
  {
    ssr: false,
  },
);

/** What the card of an option shows, as the choice stands. */
function useCardOf() {
  const { catalog, decision } = useWorkbench();
  const asOf = useSession((state) => state.choice.asOf);
  const blocksOf = useBlocksOf();
  const requirementName = useRequirementName();
  return (option: LocalOption) => {
    const { id, dimension } = option;
    const facts = catalog.facts.filter(
      (fact) => fact.option === id && fact.dimension === dimension && holdsIn(fact, asOf),
    );
    return {
      pros: facts.filter(({ stance }) => stance === 'pro').length,
      cons: facts.filter(({ stance }) => stance === 'con').length,
      isPicked: decision.shown?.pick[dimension] === id,
      isAnswer: decision.winner?.pick[dimension] === id,
      isRetired: isRetired(option, asOf),
      ruledOutBy: blocksOf(dimension, id)
        .map(({ requirement, fact }) => `${requirementName(requirement)} [${fact}]`)
        .join('\n'),
    };
  };
}

type BeyondProps = { beyond: readonly LocalBeyond[] };

function PickGroup({ dimension, beyond }: BeyondProps & { dimension: Dimension }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const cardOf = useCardOf();
  const pickOption = usePickOption();
  const options = catalog.options.filter((option) => option.dimension === dimension);
  const named = catalog.named.filter((option) => option.dimension === dimension);
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
            <OptionCard key={option.id} option={option} {...cardOf(option)} onPick={pickOption} />
          ))}
        </div>
      </fieldset>
      {named.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          {words.workbench.notYet}: {named.map(({ label }) => label).join(', ')}
          <BeyondLink named={named} beyond={beyond} />
        </p>
      )}
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
