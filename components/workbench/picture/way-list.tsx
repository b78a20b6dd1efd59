'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Way } from '#lib/diagram/reading.ts';

/** A picture in words, for whoever does not see it. */
export function WayList({ ways }: { ways: readonly Way[] }) {
  const { words } = useWords();
  const kinds = [...new Set(ways.map(({ kind }) => kind))];
  return (
    <details>
      <summary className="min-h-8 rounded-sm py-1 font-bold">{words.picture.asText}</summary>
      <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {kinds.map((kind) => {
          const same = ways.filter((way) => way.kind === kind);
          return (
            <div key={kind} className="contents">
              <dt className="text-soft">{same[0]?.title}</dt>
              {same.map(({ text }) => (
                <dd key={text} className="sm:col-start-2">
                  {text}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </details>
  );
}
