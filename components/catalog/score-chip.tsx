import { signed } from '#lib/i18n/locale.ts';

const PALETTE: Readonly<Record<string, string>> = {
  '2': 'bg-(--plus2) text-(--on-plus2)',
  '1': 'bg-(--plus1) text-(--on-plus1)',
  '0': 'bg-(--zero) text-(--on-zero)',
  '-1': 'bg-(--minus1) text-(--on-minus1)',
  '-2': 'bg-(--minus2) text-(--on-minus2)',
};

/** A cell's score on the −2…+2 scale, as number and, where there is room, as word. */
export function ScoreChip({ score, word }: { score: number; word?: string }) {
  return (
    <span
      className={`${PALETTE[String(score)] ?? ''} inline-flex min-w-8 items-baseline justify-center gap-1 rounded-sm border border-edge/40 px-1.5 py-px text-sm tabular-nums`}
    >
      <b>{signed(score)}</b>
      {word !== undefined && <span>{word}</span>}
    </span>
  );
}
