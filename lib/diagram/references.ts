/** A resource of a template as plain data, functions such as Ref as maps. */
export type TemplateResource = {
  logicalId: string;
  type: string;
  /** The sentence of its metadata. */
  description: string;
  properties: Readonly<Record<string, unknown>>;
};

/** What the picture reads of a template. Parameters are given with their defaults. */
export type DiagramTemplate = {
  resources: readonly TemplateResource[];
  parameters: Readonly<Record<string, { type: string; value: unknown; description: string }>>;
  outputs: Readonly<Record<string, unknown>>;
};

/** A service that the deploy script makes, and the outputs of the stack that it reads for it. */
export type ComposeService = { name: string; count: number; image?: string; outputs: readonly string[] };

/** A map of unknown content; empty where there is none. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A list of unknown content; empty where there is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function namesInText(text: string): string[] {
  return [...text.matchAll(/\$\{([^!}.][^}.]*)/g)].map(([, name = '']) => name);
}

/** Every name that a value refers to, by Ref, GetAtt or Sub. */
export function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  return Object.entries(mapOf(value)).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'GetAtt') return [String(Array.isArray(inner) ? inner[0] : inner).split('.')[0] ?? ''];
    if (key === 'Sub' && typeof inner === 'string') return namesInText(inner);
    if (key === 'Sub' && Array.isArray(inner)) return [...namesInText(String(inner[0])), ...referencesOf(inner[1])];
    return referencesOf(inner);
  });
}

/** Kinds that are no resource: a parameter, an output, a service of the deploy script. */
const PARAMETER = 'parameter';
export const OUTPUT = 'output';
export const COMPOSE_SERVICE = 'compose-service';

/** Who refers to whom, read both ways: what a way through the template is looked for in. */
export type ReferenceGraph = {
  typeOf: ReadonlyMap<string, string>;
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Output names and logical ids are two name spaces, in which both may hold the same word. */
export const outputId = (name: string) => `Outputs.${name}`;

/** The references of a template and of the services that the deploy script makes. */
export function referenceGraph(template: DiagramTemplate, services: readonly ComposeService[]): ReferenceGraph {
  const typeOf = new Map([
    ...Object.keys(template.parameters).map((id) => [id, PARAMETER] as const),
    ...template.resources.map(({ logicalId, type }) => [logicalId, type] as const),
    ...Object.keys(template.outputs).map((name) => [outputId(name), OUTPUT] as const),
    ...services.map(({ name }) => [name, COMPOSE_SERVICE] as const),
  ]);
  const neighbours = new Map([...typeOf.keys()].map((id) => [id, new Set<string>()]));
  const join = (from: string, to: string) => {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  };
  const refer = (from: string, value: unknown) => {
    for (const to of referencesOf(value)) if (typeOf.has(to)) join(from, to);
  };
  for (const { logicalId, properties } of template.resources) refer(logicalId, properties);
  for (const [name, value] of Object.entries(template.outputs)) refer(outputId(name), value);
  for (const { name, outputs } of services) for (const output of outputs) join(name, outputId(output));
  return { typeOf, neighbours };
}

/**
 * The shortest chain of references from one of some ids to one of others, both included, by way of resources of the given
 * types only; undefined where there is none.
 */
export function wayThrough(
  { typeOf, neighbours }: ReferenceGraph,
  from: readonly string[],
  to: readonly string[],
  through: ReadonlySet<string>,
): string[] | undefined {
  const goals = new Set(to);
  const met = new Set(from);
  let ways = from.map((id) => [id]);
  while (ways.length > 0) {
    const found = ways.find((way) => goals.has(way.at(-1) ?? ''));
    if (found) return found;
    ways = ways.flatMap((way) =>
      [...(neighbours.get(way.at(-1) ?? '') ?? [])].flatMap((next) => {
        if (met.has(next) || !(goals.has(next) || through.has(typeOf.get(next) ?? ''))) return [];
        met.add(next);
        return [[...way, next]];
      }),
    );
  }
  return undefined;
}
