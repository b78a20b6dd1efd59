'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Vote } from '#lib/keep/read-manifest.ts';

const loading = () => null;
const EditionNotice = dynamic(
  () => import('#components/workbench/edition-notice.tsx').then((module) => module.EditionNotice),
  { loading },
);
const VoteTable = dynamic(() => import('./vote-table.tsx').then((module) => module.VoteTable), { loading });

export type Kept = {
  done: string;
  failed?: string;
  unusable?: readonly string[];
  /** The catalogue that an opened file was made with. */
  edition?: string | undefined;
  /** What a bundle says of itself and is no longer so. */
  differs?: string | undefined;
  vote?: Vote | undefined;
};

/** What came of saving or of opening a file, and what of it could not be used. */
export function Outcome({ done, failed, unusable = [], edition, differs, vote }: Kept) {
  const { partly } = useWords().words.keep.file;
  return (
    <>
      <p role="status" className="mt-1 break-words text-sm">
        {done}
      </p>
      <div role="alert" className="break-words text-sm">
        {failed !== undefined && <b className="text-seal">{failed}</b>}
        {differs !== undefined && <b className="block">{differs}</b>}
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
      {edition !== undefined && (
        <div className="mt-3">
          <EditionNotice key={done} edition={edition} />
        </div>
      )}
      {vote && <VoteTable vote={vote} />}
    </>
  );
}
