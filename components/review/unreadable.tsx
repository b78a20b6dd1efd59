import type { ReviewWords } from '#lib/i18n/review-words.ts';

type UnreadableProps = { sentences: readonly string[]; workbench: string; words: ReviewWords };

/** Why a link is no decision that can be reviewed, and where to mend it. */
export function Unreadable({ sentences, workbench, words }: UnreadableProps) {
  return (
    <div className="mx-auto max-w-[60rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{words.title}</h1>
      <p className="mt-4">{words.unreadable}</p>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={workbench} className="underline decoration-edge">
          {words.workbench}
        </a>
      </p>
    </div>
  );
}
