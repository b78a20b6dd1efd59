'use client';
import { useDeployWords } from './deploy-words-context.tsx';

/** The stamp of what is only played. */
export function RehearsalStamp() {
  const { words } = useDeployWords();
  return (
    <span className="inline-flex shrink-0 -rotate-2 items-center rounded border-2 border-edge border-dashed px-2 font-bold text-sm leading-relaxed">
      {words.rehearsal}
    </span>
  );
}

/** Across the whole page, so that nobody takes a rehearsal for the real thing, nor the real thing for a rehearsal. */
export function RehearsalBand() {
  const { words } = useDeployWords();
  return (
    <div className="border-edge border-b-2 border-dashed bg-sunken">
      <p className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm sm:flex-nowrap sm:px-6">
        <RehearsalStamp />
        <span>{words.band}</span>
      </p>
    </div>
  );
}

/** The other case, said as loudly. */
export function RealBand() {
  const { words } = useDeployWords();
  return (
    <p className="border-seal border-b-4 bg-surface px-4 py-2 font-bold sm:px-6">
      <span className="mx-auto block max-w-[107rem]">{words.real}</span>
    </p>
  );
}
