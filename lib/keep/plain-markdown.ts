/** Nothing to see, and no link, mention or number of an issue is read across it; those are looked for after escapes are gone. */
const BREAK = '\u200B';

/** A text that anyone may have written, as one line that stays text though Markdown or its host would read more into it. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/(?<=[a-z])(?=:\/\/)|(?<=\bwww)(?=\.)|(?<=[@#])(?=[\p{L}\p{N}_-])|(?<=\b(?:mailto|xmpp))(?=:)/giu, BREAK)
    .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}
