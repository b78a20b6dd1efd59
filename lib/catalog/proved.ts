import type { Proof } from './proof-schema.ts';

/** The variant of a bundle that nothing was asked of but its combination. */
const PLAIN = 'plain';

/** What the variants of every combination differ in, as far as a bundle's own proof goes. */
export type Asked = { hasSeveralServices: boolean; discovery: string; profile: string };

/** The variant that was proved with these settings, `three-discovery-production`: page, README and scripts name it here. */
export function provedVariant({ hasSeveralServices, discovery, profile }: Asked): string {
  const asked = [
    ...(hasSeveralServices ? ['three'] : []),
    ...(discovery === 'on' ? ['discovery'] : []),
    ...(profile === 'workshop' ? [] : [profile]),
  ];
  return asked.join('-') || PLAIN;
}

/** What was proved of a combination's default bundle: by which tools, and how many findings it acknowledges. */
export type Proved = {
  tools: { id: string; name: string; version?: string | undefined; date: string }[];
  acknowledged: number;
};

/** The proof of every combination's default bundle, by its id: what a page shows of it. */
export function provedBundles({ tools, bundles }: Proof): Record<string, Proved> {
  const plain = bundles.filter(({ variant }) => variant === PLAIN);
  return Object.fromEntries(
    plain.map(({ combination, passedBy, acknowledged }) => [
      combination,
      {
        tools: tools
          .filter(({ id }) => passedBy.includes(id))
          .map(({ id, name, version, date }) => ({ id, name, version, date })),
        acknowledged,
      },
    ]),
  );
}

/** How many bundles of a combination each tool found in order, of how many. */
export type ProofRow = { combination: string; bundles: number; passed: number[]; acknowledgedMax: number };

/** The proof as a table: a row for each combination, its counts in the order of the tools. */
export function proofRows({ tools, bundles }: Proof): ProofRow[] {
  const ids = [...new Set(bundles.map(({ combination }) => combination))];
  return ids.map((combination) => {
    const own = bundles.filter((bundle) => bundle.combination === combination);
    return {
      combination,
      bundles: own.length,
      passed: tools.map(({ id }) => own.filter(({ passedBy }) => passedBy.includes(id)).length),
      acknowledgedMax: Math.max(...own.map(({ acknowledged }) => acknowledged)),
    };
  });
}
