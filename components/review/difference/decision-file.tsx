import { useId } from 'react';

type DecisionFileProps = { label: string; of: string; fileName: string; onFile: (file: File) => void };

/** Opens a file, in words of the page: a browser's own field speaks the browser's language. `of` tells two of them apart. */
export function DecisionFile({ label, of, fileName, onFile }: DecisionFileProps) {
  const nameId = useId();
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <label className="relative inline-flex min-h-11 items-center rounded-md border border-edge bg-surface px-4 font-bold hover:bg-sunken sm:min-h-10">
        {label}
        <input
          type="file"
          accept=".json,.zip,.tgz,application/json"
          aria-label={`${label} (${of})`}
          aria-describedby={nameId}
          className="sr-only"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file, mended, can be opened again.
            currentTarget.value = '';
          }}
        />
      </label>
      <span id={nameId} className="wrap-anywhere min-w-0 text-soft">
        {fileName}
      </span>
    </p>
  );
}
