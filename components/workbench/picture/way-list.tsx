'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Way } from '#lib/diagram/reading.ts';

/** A picture in words, for whoever does not see it. */
export function WayList({ ways }: { ways: readonly Way[] }) {
  const { words } = useWords();
  return (
    <details>
      <summary className="min-h-8 rounded-sm py-1 font-bold">{words.picture.asText}</summary>
      <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {ways.map(({ kind, title, text }) => (
          <div key={`${kind} ${text}`} className="contents">
            <dt className="text-soft">{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
