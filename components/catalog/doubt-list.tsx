'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { withoutDoubt } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';
import { useDoubts } from './use-doubts.ts';

type DoubtListProps = { id: string; textOf: Readonly<Record<string, string>>; className?: string };

/** Every doubt that this browser keeps, with its fact; nothing where there is none. */
export function DoubtList({ id, textOf, className = '' }: DoubtListProps) {
  const { words, locale } = useWords();
  const list = useDoubts();
  if (list.length === 0) return null;
  return (
    <section aria-labelledby={id} className={`rounded-lg border border-line p-4 sm:p-5 ${className}`}>
      <h2 id={id} className="font-bold text-xl">
        {fill(words.doubt.title, { count: list.length })}
      </h2>
      <p className="text-soft text-sm">{words.doubt.where}</p>
      <ul className="mt-2">
        {list.map(({ fact, reason, on }) => (
          <li key={fact} className="flex flex-wrap items-start justify-between gap-x-4 border-line border-t py-2">
            <div className="min-w-0 flex-1 basis-64">
              <p>
                <a href={`/${locale}/facts#${fact}`} className="text-soft underline decoration-edge">
                  [{fact}]
                </a>{' '}
                {textOf[fact] ?? words.doubt.unknown}
              </p>
              <p className="wrap-anywhere">
                <b>{fill(words.doubt.doubted, { date: on })}</b> {reason}
              </p>
            </div>
            <Button
              kind="bare"
              className="text-sm"
              aria-label={fill(words.doubt.withdrawOf, { fact })}
              onClick={() => keepDoubts(withoutDoubt(doubts(), fact))}
            >
              {words.doubt.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
