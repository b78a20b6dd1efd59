import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { freePort } from './free-port.mjs';
import { ROOT } from './run.mjs';

const START_TIMEOUT_MS = 180_000;
const IN_ECR = '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';

/** What is asked of every combination. The first has no name of its own; those that are deployed take half a minute each. */
export const VARIANTS = [
  { id: 'plain', query: {}, isDeployed: true },
  { id: 'discovery', query: { discovery: 'on' }, isDeployed: true },
  { id: 'japanese', query: { lang: 'ja' } },
  { id: 'vpc-link-v1', query: { 'vpc-link': 'v1' } },
  { id: 'nat-per-zone', query: { egress: 'nat-per-zone' } },
  { id: 'endpoints', query: { egress: 'endpoints', image: IN_ECR } },
];

/**
 * Every bundle that the running product gives: each combination in each variant, bundles of the same bytes once.
 * Answers `[{ name, zip, digest, covers: [{ combination, variant }] }]`.
 */
export async function fetchBundles(variants = VARIANTS) {
  return await withServer(async (url) => {
    const { ranking } = await (await fetched(`${url}/api/ranking`)).json();
    const bundles = new Map();
    for (const { id: combination } of ranking) {
      for (const { id: variant, query } of variants) {
        const asked = new URLSearchParams({ pick: combination, ...query });
        const zip = Buffer.from(await (await fetched(`${url}/bundle.zip?${asked}`)).arrayBuffer());
        const digest = digestOf(zip);
        const name = variant === 'plain' ? combination : `${combination}.${variant}`;
        const bundle = bundles.get(digest) ?? { name, zip, digest, covers: [] };
        bundle.covers.push({ combination, variant });
        bundles.set(digest, bundle);
      }
    }
    return [...bundles.values()];
  });
}

/** A README tells of the proof, so it is no part of what is proved. */
function digestOf(zip) {
  const hash = createHash('sha256');
  for (const [path, content] of Object.entries(unzipSync(zip, { filter: ({ name }) => name !== 'README.md' })))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return response;
}

/** Starts the product on a free port of its own, and stops it again. */
export async function withServer(use) {
  const port = await freePort(3117);
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
  const options = { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] };
  const server = spawn(process.execPath, [join('scripts', 'start.mjs')], options);
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilHealthy(url, server);
    return await use(url, server.pid);
  } finally {
    server.kill();
  }
}

async function untilHealthy(url, server) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const isUp = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  throw new Error('The server did not come up.');
}
