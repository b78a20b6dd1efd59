import { plainMarkdown } from '#lib/keep/plain-markdown.ts';
import { listed } from './arguments.ts';
import { confirmations } from './confirmation.ts';
import { contextOf, driversOf } from './context.ts';
import { blocks, bullets, quoted } from './markdown.ts';
import { moreInformation } from './more.ts';
import { optionsIn } from './options.ts';
import { outcomeNotes } from './outcome.ts';
import { chosenSentence, citedIn, consequences, pictureBlock } from './record-parts.ts';
import type { Speech } from './speech.ts';
import { titleIn } from './title.ts';

const inOneLine = (names: readonly string[] = []) => `[${names.map(quoted).join(', ')}]`;

/** MADR's front matter. Status and date stand without quotes, because Structurizr takes the rest of the line as it is. */
function frontMatter({ input }: Speech): string {
  const { date, status = 'proposed', people = {} } = input;
  return [
    '---',
    `status: ${status}`,
    `date: ${date}`,
    `decision-makers: ${inOneLine(people.deciders)}`,
    `consulted: ${inOneLine(people.consulted)}`,
    `informed: ${inOneLine(people.informed)}`,
    '---',
  ].join('\n');
}

const headed = (heading: string, ...parts: string[]) => blocks([heading, ...parts]);

function body(speech: Speech): string {
  const options = optionsIn(speech);
  const follow = consequences(speech);
  const { argued, others } = options;
  return blocks([
    headed('## Context and Problem Statement', contextOf(speech)),
    headed('## Decision Drivers', bullets(driversOf(speech))),
    headed('## Considered Options', bullets([...argued.map(({ title }) => title), ...others.map(({ line }) => line)])),
    headed('## Decision Outcome', chosenSentence(speech), outcomeNotes(speech), pictureBlock(speech)),
    headed('### Consequences', follow.text),
    headed('### Confirmation', bullets(confirmations(speech))),
    '## Pros and Cons of the Options',
    ...argued.map((option) => headed(`### ${option.title}`, option.fit, listed(option.arguments))),
    headed('## More Information', moreInformation(speech, [...citedIn(options), ...follow.argued])),
  ]);
}

const titleOf = ({ input }: Speech) => `# ${titleIn({ ...input, pick: input.picked.pick }, input.lang)}`;

/** A record as MADR 4.0.0 has it. */
export function madr(speech: Speech): string {
  // adr-log takes the line right after the front matter for the title.
  return `${frontMatter(speech)}\n${blocks([titleOf(speech), body(speech)])}\n`;
}

/** The same for Log4brains, which knows no front matter: status and date stand in a list below the title. */
export function log4brains(speech: Speech): string {
  const { date, status = 'proposed', people = {} } = speech.input;
  const deciders = (people.deciders ?? []).map(plainMarkdown);
  const head = [`- Status: ${status}`, ...(deciders.length > 0 ? [`- Deciders: ${deciders.join(', ')}`] : [])];
  return `${blocks([titleOf(speech), [...head, `- Date: ${date}`].join('\n'), body(speech)])}\n`;
}
