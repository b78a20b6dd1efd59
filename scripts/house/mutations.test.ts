import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const APP = path.join(import.meta.dirname, '../../app');
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** These only compute: their answer is the whole effect, and `chosen` guards their body. */
const WITHOUT_EFFECT = ['bundle.tgz/route.ts', 'bundle.zip/route.ts', 'api/[[...path]]/route.ts'];

/** The methods with an effect that a route exports as functions of its own, and does not guard itself. */
function unguarded(source: string): string[] {
  const refused = [...source.matchAll(/export const \{([^}]*)\} = otherThan\(/g)].flatMap(([, names = '']) =>
    names.split(','),
  );
  const renamed = [...source.matchAll(/\bas (POST|PUT|PATCH|DELETE)\b/g)].map(([, method = '']) => method);
  const declared = [
    ...source.matchAll(
      /^export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b([\s\S]*?)(?=^export |(?![\s\S]))/gm,
    ),
  ];
  const open = declared.flatMap(([, method = '', body = '']) =>
    /^ {2}guardMutation\(request[,)]/m.test(body) ? [] : [method],
  );
  const known = new Set([
    ...refused.map((name) => name.trim()),
    ...renamed,
    ...declared.map(([, method = '']) => method),
  ]);
  const strange = METHODS.filter((method) => new RegExp(`\\b${method}\\b`).test(source) && !known.has(method));
  return [...open, ...renamed, ...strange.filter((method) => !source.includes(`'${method}'`))];
}

test('every handler with an effect calls the one guard itself, first of all', () => {
  const routes = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const found = routes
    .filter((file) => !WITHOUT_EFFECT.includes(file))
    .map((file) => [file, ...unguarded(readFileSync(path.join(APP, file), 'utf8'))])
    .filter(([, ...methods]) => methods.length > 0);
  expect(found).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

test.for([
  ['export const POST = answering((request) => startRun(request));', ['POST']],
  ['export async function DELETE(request: Request) {\n  return drop(request);\n}', ['DELETE']],
  ['export { respond as PUT };', ['PUT']],
  ['export const POST = answering((request) => {\n  guardMutation(request);\n  return a(request);\n});', []],
  ["export const { DELETE, PATCH, POST, PUT } = otherThan('GET');", []],
  [
    'export const POST = answering((request) => {\n  guardMutation(request);\n  return a(request);\n});\nexport const DELETE = answering(drop);',
    ['DELETE'],
  ],
] as const)('a planted handler %s is found where it has no guard', ([source, methods]) => {
  expect(unguarded(source)).toEqual(methods);
});
