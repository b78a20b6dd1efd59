import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { ROOT } from './run.mjs';

const START_TIMEOUT_MS = 180_000;

/**
 * Every bundle that the running product gives: each combination, discovery off and on, bundles of the same bytes once.
 * Answers `[{ name, zip }]`.
 */
export async function fetchBundles() {
  return await withServer(async (url) => {
    const { ranking } = await (await fetched(`${url}/api/ranking`)).json();
    const bundles = new Map();
    for (const { id } of ranking) {
      for (const discovery of ['off', 'on']) {
        const zip = Buffer.from(
          await (await fetched(`${url}/bundle.zip?pick=${id}&discovery=${discovery}`)).arrayBuffer(),
        );
        const digest = createHash('sha256').update(zip).digest('hex');
        if (!bundles.has(digest)) bundles.set(digest, { name: discovery === 'on' ? `${id}.discovery` : id, zip });
      }
    }
    return [...bundles.values()];
  });
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
