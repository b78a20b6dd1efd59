'use client';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

const LOOKS = [
  'bg-(--minus2) text-(--on-minus2)',
  'bg-(--minus1) text-(--on-minus1)',
  'bg-(--zero) text-(--on-zero)',
  'bg-(--plus1) text-(--on-plus1)',
  'bg-(--plus2) text-(--on-plus2)',
];

/** How many can live with the result, from 1 to 5; nothing before it may be seen. */
export function ConsentStrip({ consents }: { consents: Snapshot['consents'] | undefined }) {
  const { words } = useRoomPlace();
  if (!consents?.values || consents.given === 0) return null;
  return (
    <section aria-label={words.result.consents}>
      <h3 className="font-bold">{words.result.consents}</h3>
      <ul className="mt-[0.2em] flex gap-[0.15em]">
        {consents.values.map((count, index) => (
          <li
            key={LOOKS[index]}
            className={`min-w-0 grow basis-0 rounded-sm border border-edge px-[0.3em] text-center tabular-nums ${count === 0 ? '' : (LOOKS[index] ?? '')}`}
          >
            <span aria-hidden="true" className="block text-[0.95em]">
              {index + 1}
            </span>
            <b aria-hidden="true">{count}</b>
            <span className="sr-only">
              {fill(words.result.consentLine, { value: words.phone.consentLevels[index] ?? index + 1, count })}
            </span>
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className="mt-[0.1em] flex justify-between gap-4">
        <span>{words.phone.consentLevels[0]}</span>
        <span className="text-right">{words.phone.consentLevels.at(-1)}</span>
      </p>
    </section>
  );
}
