import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { Times } from '#components/catalog/formula.tsx';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** The talk's title as a headline: its three factors, not yet filled in. */
export function TitleFormula({ words }: { words: Dictionary }) {
  return (
    <span className="flex flex-wrap items-center gap-y-1 font-bold text-[clamp(1.7rem,3.6vw,4.5rem)] leading-[1.2] tracking-tight lang-ja:text-[clamp(1.7rem,4.3vw,5.5rem)]">
      {DIMENSION_ORDER.map((dimension, index) => (
        <span key={dimension} className={`${HUE[dimension]} inline-flex items-center`}>
          <span className="inline-flex items-center gap-[0.18em] whitespace-nowrap text-hue">
            <span className="text-[0.55em]">
              <DimensionMark dimension={dimension} />
            </span>
            {words.dimension[dimension]}
          </span>
          {index < DIMENSION_ORDER.length - 1 && (
            <span className="whitespace-pre">
              <Times />
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
