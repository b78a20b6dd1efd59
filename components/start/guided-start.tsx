'use client';
import { useState } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import type { LocalQuestion } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';

type GuidedStartProps = { questions: readonly LocalQuestion[]; requirementNames: Readonly<Record<string, string>> };

type Answer = LocalQuestion['answers'][number];

/** Three questions whose answers are requirements with their levels; the last line opens the workbench with them. */
export function GuidedStart({ questions, requirementNames }: GuidedStartProps) {
  const { words, locale } = useWords();
  const { guide } = words.keep;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const needs = questions.flatMap(({ answers }) =>
    answers.filter(({ text }) => ticked.has(text)).flatMap((answer) => answer.needs),
  );
  const named = (list: Answer['needs']) =>
    list
      .map(({ requirement, level }) =>
        fill(guide.need, { name: requirementNames[requirement] ?? requirement, level: words.level[level] }),
      )
      .join(locale === 'ja' ? '、' : ', ');
  const tick = (text: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(text);
    else next.delete(text);
    setTicked(next);
  };
  const query = needs.map(({ requirement, level }) => `${requirement}.${level}`).join(',');
  return (
    <>
      <p className="mt-2 max-w-[68ch] text-soft text-sm">{guide.hint}</p>
      <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-3">
        {questions.map(({ id, about, ask, answers }) => (
          <fieldset key={id} className={HUE[about]}>
            <legend className="mb-1 flex items-baseline gap-2 font-bold text-lg">
              <DimensionMark dimension={about} />
              {ask}
            </legend>
            {answers.map((answer) => (
              <label key={answer.text} className="flex min-h-11 gap-3 border-line border-t py-2 hover:bg-sunken">
                <input
                  type="checkbox"
                  className="mt-1 size-4 shrink-0 accent-ink"
                  checked={ticked.has(answer.text)}
                  onChange={({ target }) => tick(answer.text, target.checked)}
                />
                <span>
                  {answer.text}
                  <span className="block text-soft text-sm">{fill(guide.sets, { needs: named(answer.needs) })}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        {needs.length > 0 && (
          <a
            href={`/${locale}/workbench?need=${query}`}
            className="inline-flex min-h-11 items-center rounded-md bg-ink px-4 font-bold text-ground hover:opacity-85"
          >
            {guide.show}
          </a>
        )}
        <p role="status" className="max-w-[80ch] text-sm">
          {needs.length > 0 ? fill(guide.chosen, { needs: named(needs) }) : guide.none}
        </p>
      </div>
    </>
  );
}
