'use client';
import { useRef } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { saveAs } from '#components/ui/save.ts';
import { bundleQuery } from '#components/workbench/bundle/bundle-query.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import { fill } from '#lib/i18n/locale.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { FormChoice } from './form-choice.tsx';
import { printAlone } from './print-alone.ts';
import { RecordText } from './record-text.tsx';
import { useRecord } from './use-record.ts';

/** The query of the shown pick's record, and what keeps it from being written. */
function useRecordQuery(): { query: string | null; refused: string | null } {
  const { words, locale } = useWords();
  const { choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  if (!decision.shown) return { query: null, refused: words.bundle.noPick };
  const { id, pick } = decision.shown;
  const [problem] = bundleProblems(choice, pick, vocabulary);
  if (problem) return { query: null, refused: problemOnPage(problem, locale, words.bundle) };
  return { query: bundleQuery({ ...choice, pick: id }, vocabulary, locale), refused: null };
}

/** The decision record of the shown pick: in which form, to be read, copied, taken along and printed. */
export function RecordPanel() {
  const { words, locale } = useWords();
  const { choice } = useWorkbench();
  const { query, refused } = useRecordQuery();
  const { last, isLate, isFailed } = useRecord(query);
  const article = useRef<HTMLElement>(null);
  const form = CHOICES.adr.find((each) => each === choice.settings.adr) ?? 'madr';
  const lang = choice.settings.lang === 'ja' || choice.settings.lang === 'en' ? choice.settings.lang : locale;
  const shown = query === null ? null : last;
  const isReady = shown !== null && !isLate && !isFailed;
  const save = () => shown && saveAs(new Blob([shown.markdown], { type: 'text/markdown' }), shown.name);
  const print = () => article.current && shown && printAlone(article.current, shown.name);
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="mr-auto">
          <FormChoice />
          <p className="mt-1 text-soft text-sm">{words.record.formHint[form]}</p>
        </div>
        {isReady && (
          <div className="flex flex-wrap gap-2">
            <CopyButton text={() => shown.markdown} label={words.record.copy} done={words.bundle.copied} />
            <Button onClick={save}>{words.record.download}</Button>
            <Button onClick={print}>{words.record.print}</Button>
          </div>
        )}
      </div>
      {refused !== null && <p className="mt-3">{refused}</p>}
      {isFailed && (
        <p role="alert" className="mt-3 font-bold">
          {words.record.failed}
        </p>
      )}
      <div aria-busy={isLate} className={isLate ? 'opacity-60' : undefined}>
        {shown && (
          <>
            <p className="mt-3 break-words text-soft text-sm">
              {fill(words.record.inBundle, { path: `docs/adr/${shown.name}` })}
            </p>
            <div className="mx-auto mt-4 max-w-4xl rounded-lg border border-line bg-surface p-4 sm:p-8">
              <RecordText ref={article} markdown={shown.markdown} lang={lang} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
