'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';

type LostProps = { kind: 'notFound' | 'broken'; onRetry?: () => void };

/** The page where there is none: what happened, and the way back. */
export function Lost({ kind, onRetry }: LostProps) {
  const { words, locale } = useWords();
  return (
    <div className="mx-auto max-w-[48rem] px-4 py-24 text-center sm:px-6">
      <p
        aria-hidden="true"
        lang="ja"
        className="inline-block -rotate-6 rounded-lg border-4 border-edge border-dashed px-3 py-5 font-bold text-3xl text-soft leading-none [writing-mode:vertical-rl]"
      >
        最強?
      </p>
      <h1 className="mt-8 font-bold text-2xl">{words.error[kind]}</h1>
      <p className="mt-2">{kind === 'notFound' ? words.error.notFoundHint : words.error.brokenHint}</p>
      <p className="mt-6 flex flex-wrap justify-center gap-3">
        {onRetry && (
          <Button kind="primary" onClick={onRetry}>
            {words.error.again}
          </Button>
        )}
        <a
          href={`/${locale}`}
          className="inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-bold"
        >
          {words.error.home}
        </a>
      </p>
    </div>
  );
}
