import type { ComponentProps } from 'react';

const KINDS = {
  /** The one thing to do now. */
  primary: 'px-4 border-ink bg-ink text-ground hover:opacity-85',
  quiet: 'px-4 border-edge bg-surface text-ink hover:bg-sunken',
  bare: 'border-transparent text-ink underline underline-offset-4 decoration-edge hover:decoration-ink',
} as const;

type ButtonProps = ComponentProps<'button'> & { kind?: keyof typeof KINDS };

/** A button; `kind` says how loud it is. */
export function Button({ kind = 'quiet', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-md border py-1.5 font-bold text-base transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 sm:min-h-10 ${KINDS[kind]} ${className}`}
    />
  );
}
