'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { type Doubt, withoutDoubt } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';
import { DoubtStatus } from './doubt-status.tsx';
import { DoubtText } from './doubt-text.tsx';
import { useDoubts } from './use-doubts.ts';

type DoubtListProps = { id: string; textOf: Readonly<Record<string, string>>; className?: string };

function Listed({ id, textOf, className = '', list }: DoubtListProps & { list: readonly Doubt[] }) {
  const { words, locale } = useWords();
  return (
    <section aria-labelledby={id} className={`rounded-lg border border-line p-4 sm:p-5 ${className}`}>
      <h2 id={id} className="font-bold text-xl">
        {fill(words.doubt.title, { count: list.length })}
      </h2>
      <p className="text-soft text-sm">{words.doubt.where}</p>
      <ul className="mt-2">
        {list.map((doubt) => (
          <li key={doubt.fact} className="flex flex-wrap items-start justify-between gap-x-4 border-line border-t py-2">
            <div className="min-w-0 flex-1 basis-64">
              <p>
                <a href={`/${locale}/facts#${doubt.fact}`} className="text-soft underline decoration-edge">
                  [{doubt.fact}]
                </a>{' '}
                {textOf[doubt.fact] ?? words.doubt.unknown}
              </p>
              <DoubtText doubt={doubt} />
            </div>
            <Button
              kind="bare"
              className="text-sm"
              aria-label={fill(words.doubt.withdrawOf, { fact: doubt.fact })}
              onClick={() => keepDoubts(withoutDoubt(doubts(), doubt.fact))}
            >
              {words.doubt.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every doubt that this browser keeps, with its fact, where there are any; and the page's one voice for what becomes of them. */
export function DoubtList(props: DoubtListProps) {
  const list = useDoubts();
  return (
    <>
      <DoubtStatus />
      {list.length > 0 && <Listed {...props} list={list} />}
    </>
  );
}
