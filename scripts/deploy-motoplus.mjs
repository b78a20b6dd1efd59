import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { ROOT } from './run.mjs';

/** A local AWS that was not made for this code: given on the build machines, and no part of the project. */
const FOLDER = process.env.MOTOPLUS ?? join(ROOT, '..', 'shared', 'verify');
const PICKS = ['fargate.alb.cloudformation', 'fargate.api-gateway-nlb.ecs-cli', 'ec2.alb.cloudformation'];
const STEP_MS = 50;
const START_TIMEOUT_MS = 300_000;
const RUN_TIMEOUT_MS = 180_000;

/** Nothing but this machine may be meant: a wrong address would be an account that somebody pays for. */
function loopbackOnly(endpoint) {
  const { hostname, protocol } = new URL(endpoint);
  if (protocol !== 'http:' || hostname !== '127.0.0.1') throw new Error(`${endpoint} is not on loopback`);
  return endpoint;
}

function start(command, args, env) {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output = (output + text).slice(-4000);
    });
  }
  return { child, output: () => output };
}

async function until(what, ask, timeoutMs) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what} took longer than ${timeoutMs / 1000} s`);
    await sleep(200);
  }
}

/** Speaks to the product as any client with APP_TOKEN does. */
function clientOf(base, token) {
  const call = async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const value = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${value.error?.message}`);
    return value;
  };
  const reached = (id, isThere) =>
    until(
      `deployment ${id}`,
      async () => {
        const view = await call('GET', `/api/deployments/${id}`);
        return isThere(view) || ['failed', 'cancelled', 'superseded'].includes(view.state) ? view : undefined;
      },
      RUN_TIMEOUT_MS,
    );
  return { call, reached };
}

function expectState(view, wanted) {
  if (view.state === wanted) return;
  const { kind, resource, reason, message } = view.error ?? {};
  throw new Error(`${view.state} instead of ${wanted}: ${kind} ${resource ?? ''} ${message} ${reason}`);
}

async function deployOnce({ call, reached }, body) {
  const { id } = await call('POST', '/api/deployments', { account: 'local', ...body });
  const review = await reached(id, ({ state }) => state === 'review' || state === 'succeeded');
  if (review.state === 'succeeded') return review;
  expectState(review, 'review');
  const { changeSetId, capabilities } = review;
  await call('POST', `/api/deployments/${id}/execute`, { changeSetId, capabilities });
  const done = await reached(id, ({ state }) => state === 'succeeded');
  expectState(done, 'succeeded');
  return { ...done, changeSetType: review.changeSetType, changes: review.changes };
}

/** Deploys, deploys the same again, updates and deletes one combination. */
async function roundTrip(client, pick, name) {
  const made = await deployOnce(client, { pick, name });
  if (made.changeSetType !== 'CREATE') throw new Error(`${made.changeSetType} instead of CREATE`);
  const again = await deployOnce(client, { pick, name });
  if (!again.notes.includes('nothing-to-do')) throw new Error('the same template again was not nothing to do');
  const updated = await deployOnce(client, { pick, name, health: '/healthz' });
  if (updated.changeSetType !== 'UPDATE' || updated.changes.length === 0) throw new Error('the update changes nothing');
  await client.call('DELETE', `/api/deployments/${updated.id}`, { stackName: updated.stackName });
  const gone = await client.reached(updated.id, ({ kind, state }) => kind === 'delete' && state === 'succeeded');
  expectState(gone, 'succeeded');
  return made.changes.length;
}

async function deployAll() {
  if (!existsSync(join(FOLDER, 'motoplus'))) {
    console.log(`not run: deployments against motoplus (not at ${FOLDER})\n0 passed, 0 failed`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'motoplus-'));
  const [awsPort, port] = [await freePort(5190), await freePort(3190)];
  const endpoint = loopbackOnly(`http://127.0.0.1:${awsPort}`);
  const token = randomBytes(24).toString('hex');
  const aws = start(
    'python3',
    ['-m', 'motoplus.server', '-p', awsPort, '--mode', 'async', '--step-ms', STEP_MS].map(String),
    {
      PYTHONPATH: FOLDER,
    },
  );
  const own = start(process.execPath, ['scripts/start.mjs'], {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    APP_TOKEN: token,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: '',
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  let [passed, failed] = [0, 0];
  try {
    const base = `http://127.0.0.1:${port}`;
    await until('motoplus', async () => (await fetch(endpoint)).status > 0, START_TIMEOUT_MS);
    await until('the server', async () => (await fetch(`${base}/api/health`)).ok, START_TIMEOUT_MS);
    const client = clientOf(base, token);
    for (const [index, pick] of PICKS.entries()) {
      const begin = performance.now();
      try {
        const changes = await roundTrip(client, pick, `moto${index + 1}`);
        passed += 1;
        console.log(
          `passed ${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${pick} (${changes} resources)`,
        );
      } catch (error) {
        failed += 1;
        console.log(`FAILED  ${pick}: ${error.message}`);
      }
    }
    if (failed > 0) console.log(`${aws.output()}\n${own.output()}`);
  } catch (error) {
    failed += 1;
    console.log(`${error.message}\n${aws.output()}\n${own.output()}`);
  } finally {
    for (const { child } of [own, aws]) child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await deployAll();
