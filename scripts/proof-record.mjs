import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './run.mjs';

const RECORDS = join(ROOT, 'test-results', 'proof');
const REPORT = join(ROOT, 'test-results', 'proof.json');
/** What page and README read. */
const SNAPSHOT = join(ROOT, 'templates', 'proof.yml');
const HEAD = `# Which tool found every bundle in order, and when. Written by \`npm run proof -- --write\`; \`npm test\` holds it to what
# the tools say. A bundle is a combination in a variant (scripts/bundles.mjs).
`;

const today = () => new Date().toISOString().slice(0, 10);
const byKey = (a, b) => (a.key < b.key ? -1 : 1);
const keyOf = ({ combination, variant }) => `${combination} ${variant}`;

/**
 * Keeps what a tool, `{ id, name, version? }`, said of bundles. Results: `[{ bundle, isPassed, acknowledged? }]`, the
 * bundles as fetchBundles gives them.
 */
export function recordProof(tool, results) {
  const said = results.flatMap(({ bundle: { digest, covers }, isPassed, acknowledged = 0 }) =>
    covers.map((cover) => ({ ...cover, digest, isPassed, acknowledged })),
  );
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(join(RECORDS, `${tool.id}.json`), JSON.stringify({ tool: { ...tool, date: today() }, said }, null, 1));
}

/** The digests of the bundles that a tool passed today. */
export function passedToday(toolId) {
  const path = join(RECORDS, `${toolId}.json`);
  const { tool, said } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { tool: {}, said: [] };
  return new Set(tool.date === today() ? said.flatMap(({ isPassed, digest }) => (isPassed ? [digest] : [])) : []);
}

/** Everything that was recorded of the bundles as they are now, as data; written to test-results/proof.json, too. */
export function proofOf(bundles) {
  const rows = new Map();
  for (const { covers, digest } of bundles)
    for (const cover of covers)
      rows.set(keyOf(cover), { key: keyOf(cover), ...cover, digest, passedBy: [], acknowledged: 0 });
  const tools = [];
  for (const file of readdirSync(RECORDS).toSorted()) {
    const { tool, said } = JSON.parse(readFileSync(join(RECORDS, file), 'utf8'));
    const passed = said.filter(
      ({ isPassed, digest, ...cover }) => isPassed && rows.get(keyOf(cover))?.digest === digest,
    );
    for (const { acknowledged, ...cover } of passed) {
      const row = rows.get(keyOf(cover));
      row.passedBy.push(tool.id);
      row.acknowledged += acknowledged;
    }
    if (passed.length > 0) tools.push(tool);
  }
  const proof = { tools, bundles: [...rows.values()].toSorted(byKey).map(({ key, digest, ...row }) => row) };
  writeFileSync(REPORT, `${JSON.stringify(proof, null, 2)}\n`);
  return proof;
}

/** Writes the snapshot that is committed: one line a tool, one line a bundle. */
export function writeSnapshot({ tools, bundles }) {
  const line = (fields) =>
    `  - { ${Object.entries(fields)
      .map(([key, value]) => `${key}: ${flow(value)}`)
      .join(', ')} }\n`;
  const list = (name, items) => `${name}:\n${items.map(line).join('')}`;
  writeFileSync(SNAPSHOT, `${HEAD}${list('tools', tools)}${list('bundles', bundles)}`);
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'string' && !/^[a-z]/.test(value) ? `'${value}'` : String(value);
}

/** Where the snapshot says something else than these tools just did, as sentences. */
export function snapshotProblems(proof, toolIds) {
  return proofDifferences(parse(readFileSync(SNAPSHOT, 'utf8')), proof, toolIds);
}

/** Where what was written of some tools differs from what is, as sentences. Days may differ. */
export function proofDifferences(written, proof, toolIds) {
  const claims = ({ tools, bundles }) => [
    ...tools.filter(({ id }) => toolIds.includes(id)).map(({ id, version }) => `${id} ${version}`),
    ...bundles.flatMap(({ combination, variant, passedBy }) =>
      passedBy.filter((id) => toolIds.includes(id)).map((id) => `${combination} ${variant} by ${id}`),
    ),
  ];
  const [was, is] = [claims(written), claims(proof)];
  return [
    ...was.filter((claim) => !is.includes(claim)).map((claim) => `the snapshot claims what is not so: ${claim}`),
    ...is.filter((claim) => !was.includes(claim)).map((claim) => `the snapshot lacks: ${claim}`),
  ];
}
