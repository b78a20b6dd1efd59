'use client';
import { CopyButton } from '#components/ui/copy-button.tsx';

/** The difference as it goes into a pull request. */
export function MarkdownButton({ markdown, label, done }: { markdown: string; label: string; done: string }) {
  return <CopyButton text={() => markdown} label={label} done={done} />;
}
