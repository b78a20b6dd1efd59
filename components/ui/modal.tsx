'use client';
import { type ReactNode, useEffect, useRef } from 'react';

type ModalProps = { title: string; onClose: () => void; children: ReactNode };

/** A native modal dialog: Esc and a click beside it close it, and the focus goes back to where it was. */
export function Modal({ title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the focus back when a dialog closes, but not when it is taken off the page.
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // Esc does what the click does: the browser closes a modal dialog with it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      className="m-auto mt-[12dvh] w-[min(40rem,calc(100vw-2rem))] rounded-lg border-2 border-ink bg-ground p-4 text-ink backdrop:bg-black/40"
    >
      {children}
    </dialog>
  );
}
