import { fill } from '#lib/i18n/locale.ts';
import { type Argument, listed, priceArguments, prosAndCons, retiredArguments } from './arguments.ts';
import { blocks } from './markdown.ts';
import type { optionsIn } from './options.ts';
import { justification } from './outcome.ts';
import type { Speech } from './speech.ts';

/** MADR's sentence of the outcome; Nygard's records say it as well. */
export function chosenSentence(speech: Speech): string {
  return `Chosen option: "${speech.formula(speech.input.picked.pick)}", because ${justification(speech)}`;
}

/** The architecture as GitHub draws it, and where it is a picture. */
export function pictureBlock({ input, words }: Speech): string {
  const { mermaid, pictureFile } = input.bundle;
  return blocks([fill(words.outcome.picture, { file: pictureFile }), `\`\`\`mermaid\n${mermaid.trimEnd()}\n\`\`\``]);
}

/** What follows from the choice: its own facts, then its price. */
export function consequences(speech: Speech): { text: string; argued: Argument[] } {
  const { words } = speech;
  const own = [
    ...prosAndCons(speech.input.picked, speech).filter(({ facts }) => facts.length > 0),
    ...retiredArguments(speech),
  ];
  const price = priceArguments(speech);
  const hasFacts = price.some(({ facts }) => facts.length > 0);
  return {
    text: blocks([listed(own), hasFacts ? words.price.title : words.price.none, listed(price)]),
    argued: [...own, ...price],
  };
}

/** Every fact that the text of these options cites. */
export function citedIn({ argued, others }: ReturnType<typeof optionsIn>): Argument[] {
  return [...argued.flatMap((option) => option.arguments), ...others];
}
