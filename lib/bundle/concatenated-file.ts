import { type Blocks, fillMarkdown } from './fill-markdown.ts';
import { fillShell } from './fill-shell.ts';
import type { Fragments } from './fragments.ts';
import { type FragmentAt, fileOf } from './recipe.ts';
import type { Values } from './values.ts';

type Kitchen = { fragments: Fragments; values: Values };

function fillText(text: string, path: string, at: string, values: Values, blocks: Blocks): string {
  if (path.endsWith('.sh')) return fillShell(text, values, at);
  if (path.endsWith('.md')) return fillMarkdown(text, values, blocks, at);
  if (text.includes('@(')) throw new Error(`${at}: @(…) has no quoting for ${path}`);
  return text;
}

/** The text of a file that is its fragments, one after the other, filled. Throws on `@(…)` where nothing can quote it. */
export function concatFile(path: string, taken: readonly FragmentAt[], kitchen: Kitchen, blocks: Blocks): string {
  const { fragments, values } = kitchen;
  return taken
    .map((at) => {
      const text = fragments.readFragment(at.part, at.name) ?? '';
      const own = at.service === undefined ? values : (values.services[at.service] ?? values);
      return fillText(text, path, fileOf(at), own, blocks).trimEnd();
    })
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n');
}
