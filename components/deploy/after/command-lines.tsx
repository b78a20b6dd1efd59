'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';

/** Commands for a terminal, to be read and to be copied. */
export function CommandLines({ lines, label }: { lines: readonly string[]; label: string }) {
  const { words } = useDeployWords();
  const text = lines.join('\n');
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={label}
        className="mt-3 overflow-x-auto rounded-md bg-sunken p-3"
      >
        <pre className="font-mono text-sm">{text}</pre>
      </section>
      <p className="mt-3">
        <CopyButton text={() => text} label={words.copy} done={words.copied} />
      </p>
    </>
  );
}
