'use client';
import { useId } from 'react';

type ConnectFieldProps = {
  label: string;
  name: string;
  value?: string;
  hint?: string;
  /** What is wrong with what was typed, in words. */
  wrong: string | null;
};

/** A field of the form for a connection. */
export function ConnectField({ label, name, value = '', hint, wrong }: ConnectFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        aria-required="true"
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        className="mt-1 min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 aria-invalid:border-2 aria-invalid:border-seal sm:min-h-10"
      />
      <p id={`${id}-hint`} className="mt-1 text-soft text-sm">
        {wrong !== null && <b className="text-seal">{wrong} </b>}
        {hint}
      </p>
    </div>
  );
}
