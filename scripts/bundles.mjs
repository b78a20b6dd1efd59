import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { freePort } from './free-port.mjs';
import { loadCodec } from './load-codec.mjs';
import { ROOT, START } from './run.mjs';
import { settingsSample, THREE_SERVICES } from './settings-sample.mjs';

const START_TIMEOUT_MS = 180_000;
const IN_ECR = '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';

const SERVICES = { one: [], three: THREE_SERVICES.map((service) => ['service', service]) };
const DISCOVERY = { off: [], on: [['discovery', 'on']] };
const PROFILES = { workshop: [], production: [['profile', 'production']] };

/** The whole product of services, discovery and profile; those with one service are deployed, half a minute each. */
const PRODUCT = Object.entries(SERVICES).flatMap(([services, ofServices]) =>
  Object.entries(DISCOVERY).flatMap(([discovery, ofDiscovery]) =>
    Object.entries(PROFILES).map(([profile, ofProfile]) => ({
      asked: { hasSeveralServices: services !== 'one', discovery, profile },
      entries: [...ofProfile, ...ofDiscovery, ...ofServices],
      isDeployed: services === 'one',
    })),
  ),
);

/** What is asked of every combination. Those without an id are named by the product (`provedVariant`). */
export const VARIANTS = [
  ...PRODUCT,
  { id: 'japanese', entries: [['lang', 'ja']] },
  { id: 'vpc-link-v1', entries: [['vpc-link', 'v1']] },
  { id: 'nat-per-zone', entries: [['egress', 'nat-per-zone']] },
  {
    id: 'endpoints',
    entries: [
      ['egress', 'endpoints'],
      ['image', IN_ECR],
    ],
  },
];

/** Every combination in every variant: `[{ combination, id, entries, isDeployed? }]`. */
export async function askedOfEach(variants = VARIANTS) {
  const { combinations, variantOf } = await loadCodec();
  const named = variants.map(({ asked, ...variant }) => ({ id: asked && variantOf(asked), ...variant }));
  return combinations.flatMap((combination) => named.map((variant) => ({ combination, ...variant })));
}

/** The same, and a sample of all settings (`mixed-1` and on). */
export async function askedInAll() {
  const sample = (await settingsSample()).map(({ pick, entries }, index) => {
    return { combination: pick, id: `mixed-${index + 1}`, entries };
  });
  return [...(await askedOfEach()), ...sample];
}

/**
 * Bundles as the running product gives them, those of the same bytes once. Answers `[{ name, zip, digest, covers:
 * [{ combination, variant }] }]`.
 */
export async function fetchBundles(asked) {
  return await withServer(async (url) => {
    const bundles = new Map();
    for (const { combination, id: variant, entries } of asked) {
      const query = new URLSearchParams([['pick', combination], ...entries]);
      const zip = Buffer.from(await (await fetched(`${url}/bundle.zip?${query}`)).arrayBuffer());
      const digest = digestOf(zip);
      const name = variant === 'plain' ? combination : `${combination}.${variant}`;
      const bundle = bundles.get(digest) ?? { name, zip, digest, covers: [] };
      bundle.covers.push({ combination, variant });
      bundles.set(digest, bundle);
    }
    return [...bundles.values()];
  });
}

/** README and decision record tell of the proof, so they are no part of what is proved. */
const isProved = ({ name }) => name !== 'README.md' && !name.startsWith('docs/adr/');

function digestOf(zip) {
  const hash = createHash('sha256');
  for (const [path, content] of Object.entries(unzipSync(zip, { filter: isProved })))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** A decision record as a running product gives it, and the name of its file. */
export async function fetchRecord(url, query) {
  const response = await fetched(`${url}/adr.md?${query}`);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition')) ?? [];
  return { name, text: await response.text() };
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return response;
}

/** Starts the product on a free port of its own, with an address that it knows itself by where asked, and stops it again. */
export async function withServer(use, { isNamed = false, env: more = {} } = {}) {
  const port = await freePort(3117);
  const named = isNamed && { APP_URL: `http://127.0.0.1:${port}` };
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...named, ...more };
  const options = { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] };
  const server = spawn(process.execPath, START, options);
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
