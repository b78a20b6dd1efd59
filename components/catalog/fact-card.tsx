'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';
import type { LocalFact } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';
import { DoubtFact } from './doubt-fact.tsx';
import { factSpan } from './fact-span.ts';
import { uncheckedSince } from './last-checked.ts';
import { ScoreChip } from './score-chip.tsx';
import { useDay } from './use-day.ts';
import { useDoubts } from './use-doubts.ts';

const MARKS = { pro: '＋', con: '−', neutral: '・' } as const;
const CHIP = 'ml-2 inline-block rounded-sm border border-edge px-1.5 text-sm';
/** What the page must say at once, before anyone opens the fact. */
const LOUD = new Set(['partly', 'no-longer', 'never-quite']);

/** A fact as the card shows it; what is not among the combinations has facts that score nothing. */
export type ShownFact = Pick<LocalFact, 'id' | 'text' | 'stance' | 'basis' | 'sources'> &
  Partial<Pick<LocalFact, 'quote' | 'today' | 'disputed' | 'from' | 'until' | 'monthNote' | 'effect' | 'blocks'>>;

function Sources({ sources }: { sources: LocalFact['sources'] }) {
  const { words } = useWords();
  if (sources.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1">
      {sources.map(({ url, title, read }) => (
        <li key={url} className="break-words">
          <ExternalLink href={url}>{title}</ExternalLink>{' '}
          <span className="text-soft">({fill(words.fact.read, { date: read })})</span>
        </li>
      ))}
    </ul>
  );
}

type Heading = 'h3' | 'p';

function Said({ fact, heading: Head }: { fact: ShownFact; heading: Heading }) {
  const { words } = useWords();
  if (!fact.quote) return null;
  return (
    <div>
      <Head className="font-bold text-soft text-sm">{words.fact.said}</Head>
      <blockquote lang="ja" className="border-edge border-l-2 pl-3 wrap-anywhere">
        「{fact.quote.text}」
      </blockquote>
      <p className="text-soft text-sm">
        {fill(words.fact.slide, { slide: fact.quote.slide })} · {words.fact.quotation}
      </p>
    </div>
  );
}

function Today({ fact, heading: Head }: { fact: ShownFact; heading: Heading }) {
  const { words } = useWords();
  if (!fact.today) return null;
  return (
    <div>
      <Head className="font-bold text-soft text-sm">
        {words.fact.today}: <span className="text-ink">{words.fact.verdict[fact.today.verdict]}</span>
      </Head>
      <p>{fact.today.text}</p>
      <Sources sources={fact.today.sources} />
    </div>
  );
}

function Touches({ fact, requirement }: { fact: ShownFact; requirement: string | undefined }) {
  const { words } = useWords();
  if (requirement === undefined) return <p className="text-soft text-sm">{words.fact.untouched}</p>;
  const [before = '', after = ''] = fill(words.fact.touches, { requirement }).split('{effect}');
  return (
    <p className="text-sm">
      {before}
      <ScoreChip score={fact.effect ?? 0} />
      {after}
      {fact.blocks && ` · ${words.fact.blocks}`}
    </p>
  );
}

/** What the reader should know before trusting it: that one doubted it, that nobody looked for a year. */
function Cautions({ fact }: { fact: ShownFact }) {
  const { words } = useWords();
  const day = useDay();
  const doubt = useDoubts().find((each) => each.fact === fact.id);
  const unchecked = day === null ? undefined : uncheckedSince(fact, day);
  return (
    <>
      {doubt && (
        <span className={`${CHIP} border-dashed`}>{doubt.brought ? words.doubt.chipOfFile : words.doubt.chip}</span>
      )}
      {unchecked && <span className={CHIP}>{fill(words.doubt.unchecked, { date: unchecked })}</span>}
    </>
  );
}

type FactCardProps = {
  fact: ShownFact;
  requirement: string | undefined;
  id?: string;
  isOpen?: boolean;
  /** A heading only where the cards are the page: elsewhere they stand below headings of any level. */
  heading?: Heading;
};

/** A fact: its sentence, and one click away what was said, what is true today, and where that stands. */
export function FactCard({ fact, requirement, id, isOpen = false, heading = 'p' }: FactCardProps) {
  const { words, locale } = useWords();
  const verdict = fact.today && LOUD.has(fact.today.verdict) ? words.fact.verdict[fact.today.verdict] : undefined;
  return (
    <details id={id} open={isOpen} className="group border-line border-t py-2 first:border-t-0">
      <summary className="flex list-none items-baseline gap-2 rounded-sm marker:hidden [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold">
          {MARKS[fact.stance]}
        </span>
        <span className="min-w-0 flex-1">
          {fact.text}{' '}
          <span className="text-soft text-sm tabular-nums">
            [{fact.id}]{(fact.from || fact.until) && ` ${factSpan(fact, words.fact, locale)}`}
          </span>
          {verdict && <span className={CHIP}>{fill(words.fact.claim, { verdict })}</span>}
          {fact.basis === 'judgement' && <span className={`${CHIP} border-dashed`}>{words.fact.basis.judgement}</span>}
          <Cautions fact={fact} />
        </span>
        <span aria-hidden="true" className="text-soft transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="mt-2 ml-6 space-y-3">
        <Touches fact={fact} requirement={requirement} />
        {(fact.quote || fact.today) && (
          <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
            <Said fact={fact} heading={heading} />
            <Today fact={fact} heading={heading} />
          </div>
        )}
        {fact.disputed && (
          <p>
            <b>{words.fact.disputed}:</b> {fact.disputed}
          </p>
        )}
        <div className="text-sm">
          <p className="text-soft">
            {words.fact.basis[fact.basis]} · {factSpan(fact, words.fact, locale)}
            {fact.monthNote && ` · ${fact.monthNote}`}
          </p>
          {fact.basis === 'judgement' && <p className="text-soft">{words.fact.basisJudgement}</p>}
          <Sources sources={fact.sources} />
        </div>
        <DoubtFact fact={fact.id} />
      </div>
    </details>
  );
}
