import * as z from 'zod/mini';
import { writeNeed } from '#lib/choice/needs.ts';
import { FACT_ID } from './doubt.ts';

/** The newest form of `saikyo-ecs.json`; what was added to it since is optional. */
export const MANIFEST_VERSION = 1;

const text = z.string().check(z.maxLength(500));
const count = z.int().check(z.nonnegative());
const needSchema = z.looseObject({
  requirement: text,
  level: z.nullable(z.enum(['must', 'should', 'could'])),
  weight: z.number().check(z.minimum(0), z.maximum(10)),
});
const votedSchema = z.looseObject({
  requirement: text,
  weight: z.number(),
  isMust: z.boolean(),
  decided: z.optional(z.nullable(z.boolean())),
  counts: z.looseObject({ must: count, should: count, could: count, none: count, abstain: count }),
});

/** What a room said before this decision was made: counts, and sentences without names. */
const voteSchema = z.looseObject({
  people: count,
  requirements: z.array(votedSchema).check(z.maxLength(100)),
  kendallsW: z.optional(z.nullable(z.number())),
  consents: z.optional(z.array(z.looseObject({ value: z.int(), reason: z.optional(text) })).check(z.maxLength(2000))),
  doubts: z.optional(
    z.array(z.looseObject({ fact: text.check(z.regex(FACT_ID)), reason: text })).check(z.maxLength(500)),
  ),
});

/** Every manifest there ever was: the first had no `leftOut` and no `warnings`, and links did not say their catalogue. */
export const manifestSchema = z.looseObject({
  schemaVersion: z.literal(MANIFEST_VERSION),
  generator: z.literal('saikyo-ecs'),
  pick: text,
  link: z.string(),
  catalogVersion: z.optional(text),
  asOf: z.optional(text),
  scenario: z.optional(z.nullable(text)),
  needs: z.optional(z.array(needSchema).check(z.maxLength(200))),
  decision: z.optional(z.looseObject({ winner: z.nullable(text) })),
  vote: z.optional(voteSchema),
});

export type Vote = z.infer<typeof voteSchema>;
type Manifest = z.infer<typeof manifestSchema>;

/** What its scenario asks for besides may change; the manifest names every need of its own, and what was taken away. */
function needsOf({ needs = [] }: Manifest, written: string): string {
  const removed = written.split(',').filter((entry) => entry.endsWith('.none'));
  return [...needs.map(writeNeed), ...removed].join(',');
}

/**
 * The entries of a link that a manifest stands for. What an older manifest's link does not say, the manifest says beside it:
 * the catalogue, the month, the needs.
 */
export function entriesOfManifest(manifest: Manifest): [string, string][] {
  // The link may be a path alone; whose host it names is of no importance.
  const query = /^[^?#]*\?([^#]*)/.exec(manifest.link)?.[1] ?? '';
  const linked = [...new URLSearchParams(query)];
  const said = (key: string) => linked.find(([name]) => name === key)?.[1];
  const need = manifest.needs ? needsOf(manifest, said('need') ?? '') : (said('need') ?? '');
  const beside: [string, string | undefined][] = [
    ['need', need === '' ? undefined : need],
    ['catalog', manifest.catalogVersion],
    ['as-of', manifest.asOf],
    ['pick', manifest.pick],
  ];
  return [
    ...linked.map(([key, value]): [string, string] => [key, key === 'need' ? need : value]),
    ...beside.flatMap(([key, value]): [string, string][] =>
      value === undefined || said(key) !== undefined ? [] : [[key, value]],
    ),
  ];
}
