import type { Catalog } from '#lib/catalog/schema.ts';
import { shortened } from '#lib/choice/problem.ts';
import type { Supposition } from '#lib/scoring/supposition.ts';
import { Refusal } from './refusal.ts';

/** Of the API alone: a link that held a supposition would pass it on as an answer. */
export const SUPPOSE = 'suppose';

const EFFECTS = [-1, 1, 'removed'] as const satisfies readonly Supposition['by'][];

/** What `<fact>.<by>` supposes, as a flip says both. Throws a Refusal on a fact that there is not, and on another effect. */
export function readSupposition({ facts }: Pick<Catalog, 'facts'>, text: string): Supposition {
  const [fact = '', ...rest] = text.split('.');
  const refused = { field: SUPPOSE, code: 'unknown-value', value: shortened(text) } as const;
  if (!facts.some(({ id }) => id === fact)) throw new Refusal({ ...refused, allowed: facts.map(({ id }) => id) });
  const by = EFFECTS.find((effect) => String(effect) === rest.join('.'));
  if (by === undefined) throw new Refusal({ ...refused, allowed: EFFECTS.map((effect) => `${fact}.${effect}`) });
  return { fact, by };
}
