import type { Dimension } from '#lib/catalog/schema.ts';

/** Sets the hue of a dimension on an element; `text-hue`, `border-hue`, `bg-wash` below it use it. */
export const HUE: Readonly<Record<Dimension, string>> = {
  launch: 'hue-launch',
  balance: 'hue-balance',
  deploy: 'hue-deploy',
};

const SHAPES: Readonly<Record<Dimension, string>> = {
  launch: 'M1 1h10v10H1z',
  balance: 'M6 0l6 6-6 6-6-6z',
  deploy: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};

/** The shape beside the hue, so that no dimension is told by colour alone: square, diamond, circle. */
export function DimensionMark({ dimension }: { dimension: Dimension }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={`${HUE[dimension]} inline-block size-[0.6em] shrink-0`}>
      <path d={SHAPES[dimension]} fill="var(--hue)" />
    </svg>
  );
}
