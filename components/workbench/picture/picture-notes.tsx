'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName } from '#components/workbench/workbench-context.tsx';
import type { Way } from '#lib/diagram/reading.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { useScene } from './use-scene.ts';
import { WayList } from './way-list.tsx';

type PictureNotesProps = { ways: readonly Way[]; marked: ReturnType<typeof useScene>['marked']; isFailed: boolean };

/** Below the picture: what is marked in it, and all of it in words. */
export function PictureNotes({ ways, marked, isFailed }: PictureNotesProps) {
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
      <WayList ways={ways} />
    </>
  );
}
