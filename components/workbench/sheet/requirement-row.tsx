'use client';
import { memo, useId } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
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
      <div className="grid grid-cols-4 overflow-hidden rounded-md border border-edge text-sm">
        {CHOICES.map((level) => (
          <label
            key={level}
            className="relative flex min-h-10 items-center justify-center border-line border-l px-1 text-center leading-tight first:border-l-0 hover:bg-sunken has-checked:bg-ink has-checked:font-bold has-checked:text-ground"
          >
            <input
              type="radio"
              name={`need-${requirement.id}`}
              className="sr-only"
              checked={(need === undefined ? 'none' : need.level) === level}
              onChange={() => store.getState().setLevel(requirement.id, level === 'none' ? null : level)}
            />
            {words.level[level]}
          </label>
        ))}
      </div>
    </fieldset>
  );
});
