import { type CollectionTag, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type ScalarTag } from 'yaml';
import { DeployProblem } from './problem.ts';

const SHORT_FORMS = [
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...'And Base64 Cidr Equals FindInMap GetAtt GetAZs If ImportValue Join Not Or Select Split Sub Transform ForEach Length ToJsonString'
    .split(' ')
    .map((name) => [`!${name}`, `Fn::${name}`] as const),
] as const;

const LONG = new Map<string, string>(SHORT_FORMS);

const customTags: (ScalarTag | CollectionTag)[] = SHORT_FORMS.flatMap(([tag]) => [
  { tag, resolve: (text: string) => text },
  { tag, collection: 'map' as const },
  { tag, collection: 'seq' as const },
]);

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function plainOf(node: Node | null): Json {
  if (isMap<Node, Node | null>(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }: Pair<Node, Node | null>) => [String(key), jsonOf(value)]),
    );
  }
  if (isSeq<Node | null>(node)) return node.items.map(jsonOf);
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function jsonOf(node: Node | null): Json {
  const value = plainOf(node);
  const long = LONG.get(node?.tag ?? '');
  if (!long) return value;
  const isAttribute = long === 'Fn::GetAtt' && typeof value === 'string';
  if (!isAttribute) return { [long]: value };
  const [resource = '', ...attribute] = value.split('.');
  return { [long]: [resource, attribute.join('.')] };
}

/** A template, YAML or JSON, as data with the short forms (`!Ref`) written out. Throws `template`. */
export function templateJson(template: string): { [key: string]: Json } {
  const document = parseDocument<Node>(template, { customTags, logLevel: 'silent', merge: true });
  const [problem] = document.errors;
  if (problem) throw new DeployProblem({ kind: 'template', reason: problem.message }, problem);
  const data = jsonOf(document.contents);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new DeployProblem({ kind: 'template', reason: 'The template is not a map with Resources.' });
  }
  return data;
}
