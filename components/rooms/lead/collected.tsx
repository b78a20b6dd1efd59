'use client';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** What people have said in words: doubts about facts, and reasons of the consent. */
export function Collected({ room: { facilitator } }: { room: Snapshot }) {
  const { words, locale } = useRoomPlace();
  if (!facilitator || facilitator.doubts.length + facilitator.reasons.length === 0) return null;
  const nameOf = (by: string) =>
    facilitator.roster.find(({ id }) => id === by)?.name ?? fill(words.person, { number: by.slice(1) });
  const byWhom = (by: string) => (by === 'facilitator' ? words.lead.facilitator : nameOf(by));
  return (
    <>
      {facilitator.doubts.length > 0 && (
        <section aria-labelledby="doubts-title">
          <h2 id="doubts-title" className="font-bold text-xl">
            {fill(words.lead.doubts, { count: facilitator.doubts.length })}
          </h2>
          <ul className="mt-1">
            {facilitator.doubts.map(({ by, fact, reason }) => (
              <li key={`${by} ${fact}`} className="border-line border-t py-2 wrap-anywhere">
                <a href={`/${locale}/facts#${fact}`} className="underline decoration-edge">
                  {fill(words.lead.doubtOf, { who: byWhom(by), fact })}
                </a>
                <span className="block">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {facilitator.reasons.length > 0 && (
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title" className="font-bold text-xl">
            {words.lead.reasons}
          </h2>
          <ul className="mt-1">
            {facilitator.reasons.map(({ value, reason }, index) => (
              // Two people may say the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index} className="border-line border-t py-2 wrap-anywhere">
                <b className="tabular-nums">{value}</b> {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
