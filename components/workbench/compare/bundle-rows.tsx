'use client';
import type { ReactNode } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { differenceOf, resourceText } from '#lib/scoring/listed-difference.ts';
import type { BundleAnswer, BundleState } from './bundle-answer.ts';
import { dollars } from './more-rows.ts';
import { CompareGroup, CompareRow } from './table-parts.tsx';

function Names({ head, sign, names }: { head: string; sign: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p className="mt-1 font-bold text-sm">
        {head} ({names.length})
      </p>
      <ul className="font-mono text-sm">
        {names.map((name) => (
          <li key={name} className="pl-4 -indent-4">
            <span aria-hidden="true">{sign} </span>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Listed({ count, base, own }: { count: string; base: readonly string[] | undefined; own: readonly string[] }) {
  const { words } = useWords();
  const { added, removed } = differenceOf(base ?? own, own);
  return (
    <>
      <p className="tabular-nums">
        {count}
        {base && added.length + removed.length === 0 && <span className="text-soft"> ({words.compare.same})</span>}
      </p>
      <Names head={words.compare.added} sign="+" names={added} />
      <Names head={words.compare.removed} sign="−" names={removed} />
    </>
  );
}

/** Less than this is no difference that anyone would pay for. */
const CENT_USD = 0.01;

function Amount({ usd, baseUsd }: { usd: number; baseUsd: number | undefined }) {
  const { words, locale } = useWords();
  const over = usd - (baseUsd ?? usd);
  const sentence = over > 0 ? words.compare.more : words.compare.less;
  return (
    <>
      <b className="tabular-nums">{dollars(usd, locale)}</b>
      {Math.abs(over) >= CENT_USD && (
        <span className="block text-soft text-sm tabular-nums">
          {fill(sentence, { amount: dollars(Math.abs(over), locale) })}
        </span>
      )}
    </>
  );
}

/** What the bundles hold and cost, the first one being what the others are held against. */
export function BundleRows({ ids, states }: { ids: readonly string[]; states: readonly BundleState[] }) {
  const { words } = useWords();
  const { compare } = words;
  const [first] = states;
  const base = first?.state === 'ready' ? first.bundle : undefined;
  const cells = (contentOf: (bundle: BundleAnswer, against: BundleAnswer | undefined) => ReactNode) =>
    ids.map((id, place) => {
      const state = states[place] ?? { state: 'loading' };
      if (state.state === 'loading') return { id, content: <span className="text-soft">{compare.loading}</span> };
      if (state.state === 'failed') return { id, content: state.reason ?? compare.failed };
      return { id, content: contentOf(state.bundle, place === 0 ? undefined : base) };
    });
  const columns = ids.length + 1;
  return (
    <>
      <CompareGroup name={compare.bundle} columns={columns}>
        <CompareRow
          head={compare.resources}
          cells={cells(({ resources }, against) => (
            <Listed
              count={fill(compare.resourceCount, { count: resources.length })}
              base={against?.resources.map(resourceText)}
              own={resources.map(resourceText)}
            />
          ))}
        />
        <CompareRow
          head={compare.files}
          cells={cells(({ files }, against) => (
            <Listed count={fill(compare.fileCount, { count: files.length })} base={against?.files} own={files} />
          ))}
        />
      </CompareGroup>
      <CompareGroup name={compare.cost} columns={columns}>
        <CompareRow
          head={compare.total}
          cells={cells(({ cost }, against) => (
            <>
              <Amount usd={cost.perMonthUsd} baseUsd={against?.cost.perMonthUsd} />
              <span className="block text-soft text-sm">
                {fill(compare.priced, { region: cost.region, date: cost.checked })}
              </span>
            </>
          ))}
        />
        <CompareRow
          head={compare.idle}
          cells={cells(({ cost }, against) => (
            <Amount usd={cost.idlePerMonthUsd} baseUsd={against?.cost.idlePerMonthUsd} />
          ))}
        />
      </CompareGroup>
    </>
  );
}
