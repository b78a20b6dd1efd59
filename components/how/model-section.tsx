import { ScoreChip } from '#components/catalog/score-chip.tsx';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

const SCALE = ['2', '1', '0', '-1', '-2'] as const;

/** The way from what someone says to an answer, its scale, and the bias that we know of. */
export function ModelSection({ words }: { words: Dictionary }) {
  return (
    <>
      <ol className="mt-5 list-decimal space-y-2 pl-6 text-lg">
        {words.how.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 className="mt-10 font-bold text-2xl">{words.how.scale}</h2>
      <ul className="mt-3 flex flex-wrap gap-2">
        {SCALE.map((score) => (
          <li key={score}>
            <ScoreChip score={Number(score)} word={words.answer.score[score]} />
          </li>
        ))}
      </ul>
      <h2 id="bias" className="mt-10 font-bold text-2xl">
        {words.how.biasTitle}
      </h2>
      <ul className="mt-3 list-disc space-y-2 pl-6">
        {words.how.bias.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
