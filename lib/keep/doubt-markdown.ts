import type { Doubt } from './doubt.ts';

/** Nothing to see, and no link, mention or number of an issue is read across it; those are looked for after escapes are gone. */
const BREAK = '\u200B';

/** A text as one line that stays text, though Markdown or its host would read more into it. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/(?<=[a-z])(?=:\/\/)|(?<=\bwww)(?=\.)|(?<=[@#])(?=[\p{L}\p{N}_-])|(?<=\b(?:mailto|xmpp))(?=:)/giu, BREAK)
    .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}

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
