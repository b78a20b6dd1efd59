import type { Dictionary } from './dictionary.ts';
import { fill } from './locale.ts';

type Words = Dictionary['how'];

/** How many bundles were drawn from all settings (`mixed-1`, `mixed-2`, …), and which others were asked for by name. */
const DRAWN = /^mixed-\d+$/;

/** What was asked of a bundle, in words: `three-discovery` is two of them together. Unknown words stand as they are. */
function variantName(variant: string, words: Words): string {
  const isNamed = (key: string): key is keyof Words['variants'] => Object.hasOwn(words.variants, key);
  const nameOf = (key: string) => (isNamed(key) ? words.variants[key] : undefined);
  const parts = variant.split('-').map(nameOf);
  return nameOf(variant) ?? (parts.includes(undefined) ? variant : parts.join(' + '));
}

/** The variants of a proof, each once, those drawn from all settings as a number. */
export function proofVariants(all: readonly string[], words: Words): string[] {
  const each = [...new Set(all)];
  const drawn = each.filter((variant) => DRAWN.test(variant)).length;
  const named = each.filter((variant) => !DRAWN.test(variant)).map((variant) => variantName(variant, words));
  return drawn === 0 ? named : [...named, fill(words.drawn, { count: drawn })];
}

/** The name of a tool; what is no product's name is in the language of the page. */
export function toolName({ id, name }: { id: string; name: string }, tools: Words['tools']): string {
  const names: Readonly<Record<string, string>> = tools;
  return names[id] ?? name;
}
