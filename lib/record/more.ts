import { fill, monthName } from '#lib/i18n/locale.ts';
import type { Argument } from './arguments.ts';
import { changesIn } from './changes.ts';
import { groupBlocks } from './group.ts';
import { blocks, bullets } from './markdown.ts';
import { sourcesOf } from './sources.ts';
import type { Speech } from './speech.ts';

function wayBack({ input, words }: Speech): string {
  const { link } = input;
  return /^https?:/.test(link) ? fill(words.more.link, { link: `<${link}>` }) : fill(words.more.linkPath, { link });
}

/** What stands behind a decision: what would change it, what a group said, the link, the catalogue, the sources. */
export function moreInformation(speech: Speech, argued: readonly Argument[]): string {
  const { input, words } = speech;
  const { edition } = input.catalog;
  const changes = changesIn(speech);
  const group = groupBlocks(speech);
  const isWeighed = input.choice.needs.length > 0;
  const basis = fill(words.more.basis, {
    month: monthName(input.choice.asOf, input.lang),
    catalog: edition.version,
    checked: edition.checked,
  });
  return blocks([
    changes.length > 0
      ? blocks([words.more.changes, bullets(changes.map(({ line }) => line))])
      : isWeighed
        ? words.more.unchanged
        : '',
    group.text,
    wayBack(speech),
    [basis, words.more.madeBy].join(words.space),
    sourcesOf([...argued, ...changes].flatMap(({ facts }) => facts).concat(group.facts), speech),
  ]);
}
