import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedOfEach, fetchBundles, VARIANTS } from './bundles.mjs';
import { passedToday, recordProof } from './proof-record.mjs';
import { ROOT } from './run.mjs';

/** Deploys a bundle against a local AWS: given on the build machines, and no part of the project. */
const VERIFIER = process.env.VERIFY_BUNDLE ?? join(ROOT, '..', 'shared', 'verify', 'verify-bundle.sh');
const AT_ONCE = 2;
// Each run takes its port and the next one; the step leaves room.
const FIRST_PORT = 5120;
const PORT_STEP = 4;

const TOOL = { id: 'deployed', name: 'template deployed on a local AWS (moto)' };

/**
 * Deploys, checks, updates, breaks and removes every bundle; prints a table and the closing line. What passed today, in the
 * same bytes, is not deployed again: a machine that is too busy fails some, and all of them take half an hour.
 */
async function verifyAll() {
  if (!existsSync(VERIFIER)) return close([], `verify-bundle.sh (not at ${VERIFIER})`);
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const start = performance.now();
  try {
    const bundles = await fetchBundles(await askedOfEach(VARIANTS.filter(({ isDeployed }) => isDeployed)));
    const done = passedToday(TOOL.id);
    const kept = bundles.filter(({ digest }) => done.has(digest)).map((bundle) => ({ bundle, isPassed: true }));
    const due = bundles.filter(({ digest }) => !done.has(digest));
    console.log(`${due.length} bundles, ${AT_ONCE} at once; ${kept.length} passed earlier today`);
    const waiting = due.map((bundle, index) => ({ bundle, port: FIRST_PORT + index * PORT_STEP }));
    const results = [];
    const record = () => recordProof(TOOL, [...kept, ...results]);
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        results.push(await verify(next, folder));
        record();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    record();
    console.log(`\nverified in ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
    close(results);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function verify({ bundle, port }, folder) {
  const { name, zip } = bundle;
  const path = join(folder, `${name}.zip`);
  writeFileSync(path, zip);
  const start = performance.now();
  const { code, output } = await captured(VERIFIER, [path, '--port', String(port)]);
  const seconds = (performance.now() - start) / 1000;
  const isPassed = code === 0;
  if (!isPassed) console.log(`\n── ${name} (exit code ${code})\n${output}`);
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${seconds.toFixed(0).padStart(4)} s  ${name}`);
  return { bundle, name, isPassed, seconds };
}

function captured(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function close(results, notRun) {
  for (const { name, isPassed, seconds } of results.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    console.log(`${name.padEnd(48)} ${isPassed ? 'passed' : 'FAILED'} ${seconds.toFixed(0).padStart(4)} s`);
  }
  if (notRun) console.log(`not run: ${notRun}`);
  const failed = results.filter(({ isPassed }) => !isPassed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await verifyAll().catch((error) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
