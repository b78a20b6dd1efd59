'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { archiveOf } from './bundle-query.ts';
import { FileViewer } from './file-viewer.tsx';
import type { usePreview } from './use-preview.ts';

type ContentsProps = { archiveNow: () => ReturnType<typeof archiveOf>; preview: ReturnType<typeof usePreview> };

/** The files as the server composes them, and the command that gets the same. */
export function Contents({ archiveNow, preview }: ContentsProps) {
  const { words } = useWords();
  const { name } = archiveNow();
  const curl = () => {
    const archive = archiveNow();
    return `curl -fsS -o ${archive.name}.zip '${location.origin}${archive.path}'`;
  };
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <span className="text-soft text-sm">{words.bundle.curl}</span>
        <code className="min-w-0 flex-1 basis-64 break-all rounded-md bg-sunken px-3 py-2 font-mono text-sm">
          {curl()}
        </code>
        <CopyButton text={curl} label={words.bundle.copy} done={words.bundle.copied} />
      </div>
      <div className="mt-4" aria-busy={preview.state === 'loading'}>
        {preview.state === 'failed' && (
          <p role="alert" className="mb-3 flex flex-wrap items-center gap-3">
            {words.bundle.failed} <Button onClick={preview.retry}>{words.bundle.retry}</Button>
          </p>
        )}
        {preview.files.length === 0 && preview.state === 'loading' && <p>{words.bundle.loading}</p>}
        <FileViewer files={preview.files} folder={name} />
      </div>
    </>
  );
}
