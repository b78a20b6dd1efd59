/** What a form-encoded request says: texts, lists and structures (`Tags.member.1.Key=…`). */
export type QueryValue = string | QueryValue[] | { [name: string]: QueryValue };
export type Query = { [name: string]: QueryValue };

type Tree = Map<string, Tree | string>;

function grow(tree: Tree, path: readonly string[], value: string): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree.set(name, value);
    return;
  }
  const found = tree.get(name);
  const inner: Tree = found instanceof Map ? found : new Map();
  tree.set(name, inner);
  grow(inner, rest, value);
}

function queryValue(tree: Tree | string): QueryValue {
  if (typeof tree === 'string') return tree;
  const members = tree.get('member');
  if (members instanceof Map)
    return [...members].sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => queryValue(member));
  return Object.fromEntries([...tree].map(([name, inner]) => [name, queryValue(inner)]));
}

/** Reads the body of an awsQuery request (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html). */
export function readQuery(body: string): Query {
  const tree: Tree = new Map();
  for (const [name, value] of new URLSearchParams(body)) grow(tree, name.split('.'), value);
  return Object.fromEntries([...tree].map(([name, inner]) => [name, queryValue(inner)]));
}

/** A text of a request; an empty one counts as none. */
export function textAt(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a request says true. */
export function flagAt(query: Query, name: string): boolean {
  return query[name] === 'true';
}

/** A list of texts; an empty one where the request has none. */
export function textsAt(query: Query, name: string): string[] {
  const value = query[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A list of structures; undefined where the request does not speak of it. */
export function structuresAt(query: Query, name: string): Query[] | undefined {
  const value = query[name];
  if (value === '') return [];
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((item) => (typeof item === 'object' && !Array.isArray(item) ? [item] : []));
}
