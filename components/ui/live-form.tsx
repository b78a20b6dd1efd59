'use client';
import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

type LiveFormProps = { label?: string; className?: string; onSend: () => void; children: ReactNode };

/** A form that the page itself sends; shut until the page listens, for a browser would send what is pressed before then and lose it. */
export function LiveForm({ label, className = '', onSend, children }: LiveFormProps) {
  const isListening = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <fieldset role="presentation" disabled={!isListening} className={`min-w-0 ${className}`}>
        {children}
      </fieldset>
    </form>
  );
}
