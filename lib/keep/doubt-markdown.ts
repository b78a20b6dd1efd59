import type { Doubt } from './doubt.ts';
import { plainMarkdown as plain } from './plain-markdown.ts';

/** Doubts as a Markdown list under a head, a line each; empty where there are none. `textOf` says what a fact claims, `brought` that a doubt came with a file. */
export function doubtsMarkdown(
  head: string,
  doubts: readonly Doubt[],
  textOf: (fact: string) => string | undefined,
  brought: string,
): string {
  if (doubts.length === 0) return '';
  const lines = doubts.map(({ fact, reason, on, brought: isBrought }) => {
    const text = textOf(fact);
    return `- **${fact}**${text === undefined ? '' : ` ${plain(text)}`} — ${plain(reason)} (${on}${isBrought ? `, ${plain(brought)}` : ''})`;
  });
  return [`${plain(head)}:`, '', ...lines, ''].join('\n');
}
