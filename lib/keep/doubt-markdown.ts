import type { Doubt } from './doubt.ts';

/** What Markdown would read as more than text. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');

/** Doubts as a Markdown list under a head, a line each; empty where there are none. `textOf` says what a fact claims. */
export function doubtsMarkdown(
  head: string,
  doubts: readonly Doubt[],
  textOf: (fact: string) => string | undefined,
): string {
  if (doubts.length === 0) return '';
  const lines = doubts.map(({ fact, reason, on }) => {
    const text = textOf(fact);
    return `- **${fact}**${text === undefined ? '' : ` ${plain(text)}`} — ${plain(reason)} (${on})`;
  });
  return [`${plain(head)}:`, '', ...lines, ''].join('\n');
}
