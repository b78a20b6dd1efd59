import { Fragment } from 'react';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import { HUE } from './dimension-mark.tsx';

type Named = { id: string; dimension: Dimension; label: string };

/** The talk's formula as text, for messages and labels: `Fargate × ALB × CloudFormation`. */
export function formulaText(options: readonly Named[], pick: Pick): string {
  return optionsOf(options, pick)
    .map(({ label }) => label)
    .join(' × ');
}

/** The talk's formula, each factor in its hue. */
export function Formula({ options, pick }: { options: readonly Named[]; pick: Pick }) {
  return (
    <span>
      {optionsOf(options, pick).map((option, index) => (
        <Fragment key={option.dimension}>
          {index > 0 && ' '}
          <span className="whitespace-nowrap">
            {index > 0 && <span className="text-soft">× </span>}
            <span className={`${HUE[option.dimension]} font-bold text-hue`}>{option.label}</span>
          </span>
        </Fragment>
      ))}
    </span>
  );
}

/** The sign between two factors. */
export function Times() {
  return <span className="font-normal text-soft"> × </span>;
}
