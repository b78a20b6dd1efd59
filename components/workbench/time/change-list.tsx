'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { FactList } from '#components/workbench/answer/fact-list.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalFact } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { FactChange } from '#lib/scoring/timeline.ts';

type LocalChange = FactChange<LocalFact>;

function Side({ head, fact }: { head: string; fact: LocalFact }) {
  return (
    <div>
      <h4 className="font-bold text-soft text-sm">{head}</h4>
      <FactList facts={[fact]} />
    </div>
  );
}

/** Facts that ended or began, each opening into its source; what followed on what stands together. */
export function Changes({ changes }: { changes: readonly LocalChange[] }) {
  const { words, locale } = useWords();
  const { time } = words;
  const month = (of: string | undefined) => monthName(of ?? '', locale);
  return (
    <ul className="mt-1">
      {changes.map(({ ended, began }) => (
        <li key={`${ended?.id} ${began?.id}`} className="border-line border-t py-2 first:border-t-0">
          {ended && (
            <Side
              head={`${fill(time.ended, { month: month(ended.until) })}${began ? '' : ` · ${time.gone}`}`}
              fact={ended}
            />
          )}
          {began && <Side head={fill(time.began, { month: month(began.from) })} fact={began} />}
        </li>
      ))}
    </ul>
  );
}

const dateOf = ({ ended, began }: LocalChange) => began?.from ?? ended?.until ?? '';

/** What changed between two months in the order of time: first what the requirements weigh, the rest one click away. */
export function ChangeList({ changes, from, to }: { changes: readonly LocalChange[]; from: string; to: string }) {
  const { words, locale } = useWords();
  const { needs } = useWorkbench().choice;
  const isWeighed = ({ ended, began }: LocalChange) =>
    needs.some(({ requirement }) => requirement === ended?.requirement || requirement === began?.requirement);
  const inTime = changes.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)));
  const weighed = inTime.filter(isWeighed);
  const others = inTime.filter((change) => !isWeighed(change));
  return (
    <section aria-labelledby="time-changes">
      <h3 id="time-changes" className="font-bold">
        {fill(words.time.facts, { from: monthName(from, locale), to: monthName(to, locale) })}
      </h3>
      {changes.length === 0 && <p>{words.time.none}</p>}
      {weighed.length > 0 && (
        <>
          <p className="text-soft text-sm">{words.time.weighed}</p>
          <Changes changes={weighed} />
        </>
      )}
      {weighed.length === 0 && changes.length > 0 && <p>{words.time.othersOnly}</p>}
      {others.length > 0 && (
        <LazyDetails summary={fill(words.time.others, { count: others.length })}>
          {() => <Changes changes={others} />}
        </LazyDetails>
      )}
    </section>
  );
}
