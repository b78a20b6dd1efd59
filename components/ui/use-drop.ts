import { useEffect, useRef, useState } from 'react';

/** Kinds that no file of ours has. What a browser does not know, it gives no kind at all. */
const FOREIGN = /^(?:image|audio|video|font)\/|^text\/html$|^application\/pdf$/;

/** Takes files that are dropped anywhere on the page; answers with what is held above it: nothing, a file, or one of a foreign kind. */
export function useDrop(onFile: (file: File) => void): 'file' | 'foreign' | null {
  const [held, setHeld] = useState<'file' | 'foreign' | null>(null);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setHeld(FOREIGN.test(event.dataTransfer.items[0]?.type ?? '') ? 'foreign' : 'file');
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      // From one element to the next it is still above the page.
      if (relatedTarget === null) setHeld(null);
    };
    const onDrop = (event: DragEvent) => {
      setHeld(null);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // Without it the browser would leave the page and show the file.
      event.preventDefault();
      take.current(file);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return held;
}
