'use client';
import { memo, useId } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useSession, useSessionStore } from '#components/workbench/workbench-context.tsx';
import type { LocalRequirement } from '#lib/catalog/localize.ts';
import type { Level } from '#lib/catalog/schema.ts';
import { LEVEL_WEIGHT, LEVELS } from '#lib/choice/needs.ts';
import { fill } from '#lib/i18n/locale.ts';

const CHOICES: readonly (Level | 'none')[] = [...LEVELS, 'none'];

/** A requirement and how much it matters: four radios, one tab stop. A change of one leaves the others alone. */
export const RequirementRow = memo(function RequirementRow({ requirement }: { requirement: LocalRequirement }) {
  const { words } = useWords();
  const store = useSessionStore();
  const hint = useId();
  const need = useSession((state) => state.choice.needs.find((each) => each.requirement === requirement.id));
  const isOwnWeight = need !== undefined && (need.level === null || need.weight !== LEVEL_WEIGHT[need.level]);
  return (
    <fieldset
      id={`need-${requirement.id}`}
      aria-describedby={hint}
      className={`${HUE[requirement.about]} border-line border-t py-3 first:border-t-0 ${need ? '' : 'text-soft'}`}
    >
      <legend className="float-left mb-0.5 flex w-full items-baseline gap-2 font-bold">
        <DimensionMark dimension={requirement.about} />
        {requirement.name}
      </legend>
      <p id={hint} className="clear-both mb-1.5 text-sm text-soft">
        {requirement.ask}
        {isOwnWeight && <b> {fill(words.workbench.weight, { weight: need.weight })}</b>}
      </p>
      <Segments
        name={`need-${requirement.id}`}
        segments={CHOICES.map((id) => ({ id, name: words.level[id] }))}
        chosen={need === undefined ? 'none' : need.level}
        onChoose={(level) => store.getState().setLevel(requirement.id, level === 'none' ? null : level)}
        className="grid grid-cols-4 text-sm"
      />
    </fieldset>
  );
});
