'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { saveAs } from '#components/ui/save.ts';
import type { PreviewFile } from './use-preview.ts';

const KIND: Readonly<Record<string, string>> = {
  comment: 'text-(--code-comment) italic',
  string: 'text-(--code-string)',
  key: 'text-(--code-key)',
  number: 'text-(--code-number)',
  keyword: 'text-(--code-keyword)',
  constant: 'text-(--code-number)',
  heading: 'font-bold text-(--code-keyword)',
  variable: 'text-(--code-key)',
};

const textOf = (file: PreviewFile) => file.lines.map((line) => line.map(([, text]) => text).join('')).join('\n');

function Code({ file }: { file: PreviewFile }) {
  return (
    // A long file scrolls; whoever uses a keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section tabIndex={0} aria-label={file.path} className="max-h-[36rem] overflow-auto rounded-b-md bg-sunken">
      <pre className="min-w-max p-4 font-mono text-sm leading-relaxed">
        <code>
          {file.lines.map((line, index) => (
            // Lines have no identity but their number.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={index} className="block min-h-[1lh]">
              {line.map(([kind, text], position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <span key={position} className={KIND[kind]}>
                  {text}
                </span>
              ))}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}

/** The file that the address points at; a mangled address points at none. */
function linkedPath(): string {
  try {
    return decodeURIComponent(location.hash.replace(/^#file=/, ''));
  } catch {
    return '';
  }
}

/** The files of the bundle, each to be read, copied or taken singly. */
export function FileViewer({ files, folder }: { files: readonly PreviewFile[]; folder: string }) {
  const { words } = useWords();
  const [path, setPath] = useState(linkedPath);
  const file =
    files.find((each) => each.path === path) ?? files.find((each) => each.path === 'template.yaml') ?? files[0];
  if (!file) return null;
  const open = (next: string) => {
    setPath(next);
    history.replaceState(history.state, '', `#file=${encodeURIComponent(next)}`);
  };
  const save = () => saveAs(new Blob([textOf(file)], { type: 'text/plain' }), file.path.split('/').at(-1) ?? file.path);
  return (
    <div className="grid min-w-0 gap-3 md:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={words.bundle.files}>
        <p className="mb-1 font-mono text-soft text-sm">{folder}.zip</p>
        <ul className="flex flex-wrap gap-1 md:flex-col">
          {files.map((each) => (
            <li key={each.path}>
              <button
                type="button"
                aria-current={each === file ? 'true' : undefined}
                onClick={() => open(each.path)}
                className="flex w-full min-h-9 items-baseline gap-2 rounded-md px-2 py-1 text-left font-mono text-sm hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:font-bold aria-[current=true]:text-ground"
              >
                <span className="min-w-0 flex-1 break-all">{each.path}</span>
                <span className="text-xs tabular-nums opacity-80">{(each.bytes / 1000).toFixed(1)} kB</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 rounded-md border border-line">
        <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2">
          <h3 className="min-w-0 flex-1 break-words font-bold font-mono">{file.path}</h3>
          <CopyButton text={() => textOf(file)} label={words.bundle.copy} done={words.bundle.copied} />
          <Button onClick={save}>{words.bundle.downloadFile}</Button>
        </div>
        <Code file={file} />
      </div>
    </div>
  );
}
