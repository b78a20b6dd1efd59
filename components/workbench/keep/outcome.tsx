'use client';
import { useWords } from '#components/i18n/words-context.tsx';

export type Kept = { done: string; failed?: string; unusable?: readonly string[] };

/** What came of saving or of opening a file, and what of it could not be used. */
export function Outcome({ done, failed, unusable = [] }: Kept) {
  const { partly } = useWords().words.keep.file;
  return (
    <>
      <p role="status" className="mt-1 break-words text-sm">
        {done}
      </p>
      <div role="alert" className="break-words text-sm">
        {failed !== undefined && <b className="text-seal">{failed}</b>}
        {unusable.length > 0 && (
          <>
            <b className="text-seal">{partly}</b>
            <ul className="list-disc pl-5">
              {unusable.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
