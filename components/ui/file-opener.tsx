'use client';
import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

type FileOpenerProps = {
  label: string;
  /** Which files the system's dialog offers. */
  accept: string;
  onFile: (file: File) => void;
  id?: string;
  className?: string;
};

/** A button that asks for a file; one can as well drop it anywhere on the page. */
export function FileOpener({ label, accept, onFile, id, className = '' }: FileOpenerProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // Without it the browser would leave the page and show the file.
      event.preventDefault();
      take.current(file);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can be opened again.
          currentTarget.value = '';
        }}
      />
      <Button id={id} className={className} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
