import { listed } from './arguments.ts';
import { confirmations } from './confirmation.ts';
import { contextOf, driversOf } from './context.ts';
import { blocks, bullets } from './markdown.ts';
import { moreInformation } from './more.ts';
import { optionsIn } from './options.ts';
import { outcomeNotes } from './outcome.ts';
import { chosenSentence, citedIn, consequences, pictureBlock } from './record-parts.ts';
import type { Speech } from './speech.ts';
import { titleIn } from './title.ts';

const NUMBER = 1;

/** A record as Nygard has it, in the file form of adr-tools: number, title, date, and four sections. */
export function nygard(speech: Speech): string {
  const { input } = speech;
  const { status = 'proposed' } = input;
  const options = optionsIn(speech);
  const follow = consequences(speech);
  const { argued, others } = options;
  const full = argued.map((option) => blocks([`**${option.title}** – ${option.fit}`, listed(option.arguments)]));
  return `${blocks([
    `# ${NUMBER}. ${titleIn({ ...input, pick: input.picked.pick }, input.lang)}`,
    `Date: ${input.date}`,
    '## Status',
    `${status.charAt(0).toUpperCase()}${status.slice(1)}`,
    '## Context',
    contextOf(speech),
    bullets(driversOf(speech)),
    ...full,
    bullets(others.map(({ line }) => line)),
    '## Decision',
    chosenSentence(speech),
    outcomeNotes(speech),
    pictureBlock(speech),
    '## Consequences',
    follow.text,
    bullets(confirmations(speech)),
    moreInformation(speech, [...citedIn(options), ...follow.argued]),
  ])}\n`;
}
