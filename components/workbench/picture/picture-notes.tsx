'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Diagram } from './use-diagram.ts';
import type { useScene } from './use-scene.ts';

type PictureNotesProps = { diagram: Diagram; marked: ReturnType<typeof useScene>['marked']; isFailed: boolean };

/** Below the picture: what is marked in it, and all of it in words. */
export function PictureNotes({ diagram, marked, isFailed }: PictureNotesProps) {
  const { locale, words } = useWords();
  const nameOf = useRequirementName();
  const separator = locale === 'ja' ? '、' : ', ';
  const markedWords = () => {
    if (!marked) return words.picture.hint;
    const name = nameOf(marked.requirement);
    if (marked.score === 0 || marked.parts.length === 0) return fill(words.picture.unanswered, { name });
    const sentence = marked.score > 0 ? words.picture.answered : words.picture.strained;
    return fill(sentence, { name, parts: [...new Set(marked.parts)].join(separator) });
  };
  return (
    <>
      {isFailed ? <p role="alert">{words.picture.stale}</p> : <p className="text-soft">{markedWords()}</p>}
      <details>
        <summary className="min-h-8 rounded-sm py-1 font-bold">{words.picture.asText}</summary>
        <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
          {diagram.ways.map(({ kind, title, text }) => (
            <div key={`${kind} ${text}`} className="contents">
              <dt className="text-soft">{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
