import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FORBIDDEN = [
  ['lib/catalog/a.ts', '#lib/choice/settings.ts'],
  ['lib/catalog/b.ts', '#lib/bundle/compose.ts'],
  ['lib/choice/a.ts', '#lib/scoring/rank.ts'],
  ['lib/choice/b.ts', '#lib/catalog/read.ts'],
  ['lib/choice/c.ts', 'zod'],
  ['lib/choice/d.ts', 'node:fs'],
  ['lib/i18n/a.ts', '#lib/scoring/rank.ts'],
  ['lib/scoring/a.ts', '#lib/bundle/compose.ts'],
  ['lib/scoring/b.ts', '../bundle/compose.ts'],
  ['lib/scoring/c.ts', 'react'],
  ['lib/pricing/a.ts', '#lib/choice/settings.ts'],
  ['lib/pricing/b.ts', '#lib/bundle/compose.ts'],
  ['lib/pricing/c.ts', '#lib/catalog/read.ts'],
  ['lib/diagram/a.ts', '#lib/choice/settings.ts'],
  ['lib/diagram/b.ts', '#lib/bundle/compose.ts'],
  ['lib/diagram/c.ts', 'yaml'],
  ['lib/decisions/a.ts', '#lib/bundle/compose.ts'],
  ['lib/decisions/b.ts', 'node:fs'],
  ['lib/keep/a.ts', '#lib/scoring/rank.ts'],
  ['lib/keep/b.ts', 'zod'],
  ['lib/deploy/a.ts', '#lib/bundle/compose.ts'],
  ['lib/deploy/b.ts', '#lib/rehearsal/endpoint.ts'],
  ['lib/deploy/c.ts', 'zod'],
  ['lib/bundle/a.ts', '#lib/scoring/rank.ts'],
  ['lib/bundle/b.ts', '#components/ui/button.tsx'],
  ['lib/bundle/c.ts', 'next/server'],
  ['lib/rehearsal/a.ts', '#lib/catalog/read.ts'],
  ['lib/rehearsal/b.ts', '@aws-sdk/client-cloudformation'],
  ['lib/rehearsal/c.test.ts', '#lib/bundle/compose.ts'],
  ['lib/rooms/a.ts', '#lib/scoring/rank.ts'],
  ['lib/rooms/b.ts', 'node:crypto'],
  ['lib/rooms/c.ts', './store/schema.ts'],
  ['lib/reviews/a.ts', '#lib/scoring/rank.ts'],
  ['lib/reviews/b.ts', 'node:crypto'],
  ['lib/reviews/store/a.ts', '#lib/rooms/room.ts'],
  ['lib/rooms/store/a.ts', '#lib/data-directory/directory-lock.ts'],
  ['lib/rooms/store/b.ts', '../room.ts'],
  ['lib/data-directory/a.ts', '#lib/deploy/problem.ts'],
  ['lib/database/a.ts', '#lib/rooms/room.ts'],
  ['lib/database/b.ts', '#lib/env.ts'],
  ['lib/http/a.ts', '#components/ui/button.tsx'],
  ['lib/http/b.ts', 'next/headers'],
  ['lib/http/c.ts', '../../app/page.tsx'],
  ['components/ui/a.tsx', '#lib/choice/settings.ts'],
  ['components/ui/b.tsx', '#components/workbench/answer.tsx'],
  ['components/workbench/a.tsx', '#components/start/cards.tsx'],
  ['components/workbench/b.tsx', '../start/cards.tsx'],
  ['components/review/a.tsx', '#components/deploy/step.tsx'],
  ['components/review/b.tsx', '#lib/reviews/store/schema.ts'],
  ['components/start/a.tsx', '#components/workbench/answer.tsx'],
  ['components/workbench/c.tsx', '#lib/bundle/compose.ts'],
  ['components/workbench/d.tsx', '../../lib/bundle/compose.ts'],
  ['components/workbench/e.tsx', '#lib/catalog/read.ts'],
  ['components/workbench/f.tsx', '#app/layout.tsx'],
  ['components/workbench/g.tsx', 'shiki'],
  ['components/rooms/a.tsx', '#components/workbench/answer.tsx'],
  ['components/rooms/b.tsx', '#lib/rooms/store/room-desk.ts'],
  ['app/a.tsx', '../templates/base/network.yml'],
  ['e2e/a.spec.ts', '#lib/choice/settings.ts'],
  ['e2e/b.spec.ts', '../lib/choice/settings.ts'],
  ['e2e/c.spec.ts', './../components/ui/button.tsx'],
  ['load/a.ts', '#lib/rooms/take.ts'],
  ['load/b.ts', '../lib/rooms/take.ts'],
] as const;

const ALLOWED = [
  ['lib/catalog/y.ts', './schema.ts'],
  ['lib/catalog/z.ts', 'zod'],
  ['lib/choice/z.ts', '#lib/catalog/combinations.ts'],
  ['lib/scoring/y.ts', '#lib/choice/settings.ts'],
  ['lib/scoring/z.test.ts', '#lib/catalog/read.ts'],
  ['lib/pricing/z.test.ts', '#lib/catalog/read.ts'],
  ['lib/decisions/z.ts', '#lib/scoring/rank.ts'],
  ['lib/keep/z.ts', '#lib/choice/settings.ts'],
  ['lib/bundle/x.ts', '#lib/catalog/read.ts'],
  ['lib/bundle/y.ts', '#lib/i18n/dictionary.ts'],
  ['lib/bundle/z.ts', 'node:fs'],
  ['lib/rehearsal/y.test.ts', '@aws-sdk/client-cloudformation'],
  ['lib/rehearsal/z.ts', 'yaml'],
  ['lib/rooms/y.ts', './room.ts'],
  ['lib/rooms/z.test.ts', 'fast-check'],
  ['lib/reviews/store/y.ts', '#lib/database/database.ts'],
  ['lib/rooms/store/y.ts', '#lib/rooms/room.ts'],
  ['lib/rooms/store/x.ts', '#lib/database/database.ts'],
  ['lib/rooms/store/z.ts', 'drizzle-orm'],
  ['lib/database/y.ts', '#lib/data-directory/directory-lock.ts'],
  ['lib/database/z.ts', 'pg'],
  ['lib/http/y.ts', '#lib/bundle/compose.ts'],
  ['lib/http/z.ts', '#lib/scoring/rank.ts'],
  ['components/ui/z.tsx', 'react'],
  ['components/workbench/v.tsx', './answer.tsx'],
  ['components/workbench/w.tsx', '#components/ui/button.tsx'],
  ['components/workbench/answer/v.tsx', '#components/workbench/workbench-store.ts'],
  ['components/workbench/u.tsx', '#components/catalog/fact-card.tsx'],
  ['components/workbench/x.tsx', '#components/i18n/provider.tsx'],
  ['components/workbench/y.tsx', '#lib/scoring/rank.ts'],
  ['components/workbench/s.tsx', '#lib/diagram/scene.ts'],
  ['components/workbench/t.tsx', '#lib/pricing/kinds.ts'],
  ['components/workbench/z.tsx', '#lib/choice/settings.ts'],
  ['components/start/z.tsx', '#lib/keep/recent.ts'],
  ['lib/deploy/x.ts', '#lib/data-directory/directory-lock.ts'],
  ['lib/deploy/y.ts', '@aws-sdk/client-cloudformation'],
  ['lib/deploy/z.ts', 'server-only'],
  ['app/y.tsx', '#components/workbench/answer.tsx'],
  ['app/z.tsx', '#lib/bundle/compose.ts'],
  ['e2e/z.spec.ts', './fixtures.ts'],
  ['load/y.ts', '#lib/database/postgres-server.fixture.ts'],
  ['load/z.ts', '#scripts/run.mjs'],
] as const;

const SCHEMA_VALUE = 'components/workbench/schema-value.tsx';
const SCHEMA_TYPE = 'components/workbench/schema-type.tsx';
const SCHEMA_NAMESPACE = 'components/workbench/schema-namespace.tsx';
const OTHER_RULES: Record<string, string> = {
  [SCHEMA_VALUE]: "import { levelSchema } from '#lib/catalog/schema.ts';\nlevelSchema.parse({});\n",
  [SCHEMA_TYPE]: "import type { Fact } from '#lib/catalog/schema.ts';\nexport type Alias = Fact;\n",
  [SCHEMA_NAMESPACE]: "import * as schema from '#lib/catalog/schema.ts';\nschema.levelSchema.parse({});\n",
  'lib/rooms/first.ts': "import { second } from './second.ts';\nexport const first = () => second();\n",
  'lib/rooms/second.ts': "import { first } from '#lib/rooms/first.ts';\nexport const second = () => first();\n",
  'lib/rooms/barrel.ts': "export { first } from './first.ts';\n",
  'lib/rooms/CamelCase.ts': 'export const any = 1;\n',
  'lib/rooms/loose.ts': 'export const loose = (value: any) => value!.x;\n',
  'lib/rooms/default.ts': 'export default 1;\n',
};

const folder = mkdtempSync(join(tmpdir(), 'import-zones-'));
const findings = new Map<string, string[]>();

beforeAll(() => {
  for (const file of ['biome.json', 'package.json', '.gitignore']) cpSync(file, join(folder, file));
  const plant = (path: string, code: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  };
  for (const [path, target] of [...FORBIDDEN, ...ALLOWED]) plant(path, `import { it } from '${target}';\nit();\n`);
  for (const [path, code] of Object.entries(OTHER_RULES)) plant(path, code);
  for (const { category, location } of lint()) {
    findings.set(location.path, [...(findings.get(location.path) ?? []), category]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What Biome finds in the planted tree; it exits 1 when it finds something. */
function lint(): { category: string; location: { path: string } }[] {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    execFileSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return JSON.parse(String(error.stdout)).diagnostics;
    throw error;
  }
  return [];
}

const ZONE = 'lint/style/noRestrictedImports';

test.each(FORBIDDEN)('%s may not import %s', (path) => {
  expect(findings.get(path)).toContain(ZONE);
});

test.each(ALLOWED)('%s may import %s', (path) => {
  expect(findings.get(path) ?? []).not.toContain(ZONE);
});

test('the screen takes types from the schema, no values', () => {
  expect(findings.get(SCHEMA_VALUE)).toContain(ZONE);
  expect(findings.get(SCHEMA_NAMESPACE)).toContain(ZONE);
  expect(findings.get(SCHEMA_TYPE) ?? []).not.toContain(ZONE);
});

test.each([
  ['lib/rooms/first.ts', 'lint/suspicious/noImportCycles'],
  ['lib/rooms/second.ts', 'lint/suspicious/noImportCycles'],
  ['lib/rooms/barrel.ts', 'lint/performance/noBarrelFile'],
  ['lib/rooms/CamelCase.ts', 'lint/style/useFilenamingConvention'],
  ['lib/rooms/loose.ts', 'lint/suspicious/noExplicitAny'],
  ['lib/rooms/loose.ts', 'lint/style/noNonNullAssertion'],
  ['lib/rooms/default.ts', 'lint/style/noDefaultExport'],
])('%s breaks %s', (path, rule) => {
  expect(findings.get(path)).toContain(rule);
});
