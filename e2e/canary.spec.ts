import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const letters = (length: number) => randomBytes(length).toString('hex').slice(0, length);

/** What no page, log, script or answer may hold. */
const CANARIES = {
  AWS_ACCESS_KEY_ID: `AKIA${letters(16).toUpperCase()}`,
  AWS_SECRET_ACCESS_KEY: `canary${letters(34)}`,
  AWS_SESSION_TOKEN: `canary${letters(250)}`,
  APP_TOKEN: `canary-${letters(24)}`,
  OIDC_CLIENT_SECRET: `canary-${letters(24)}`,
};

const PAGES = [
  '/en',
  '/ja',
  '/en/workbench?scenario=talk',
  '/en/sign-in',
  '/en/deploy?pick=fargate.alb.cloudformation',
  '/ja/how',
  '/nowhere',
  '/openapi.json',
  '/role.yaml',
];

/** An AWS that tells everything it was given, in an error. */
function tellingEndpoint(): Promise<Server> {
  const server = createServer((request, answer) => {
    const { authorization = '', 'x-amz-security-token': token = '' } = request.headers;
    const said = `${authorization} ${token} aws_secret_access_key=${CANARIES.AWS_SECRET_ACCESS_KEY}`;
    const error = `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${said}</Message></Error>`;
    answer.writeHead(403, { 'content-type': 'text/xml' }).end(`<ErrorResponse>${error}</ErrorResponse>`);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = await tellingEndpoint();
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Running = { base: string; log: () => string; child: ChildProcess; directory: string };

/** What a folder holds, of all its files. */
function filesIn(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}

/** A stream of events as far as its first snapshot. */
async function firstEvents(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${CANARIES.APP_TOKEN}` } });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (/^event: snapshot\ndata: .*\n\n/m.test(text)) break;
  }
  return text;
}

async function serve(endpoint: string): Promise<Running> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'saikyo-canary-'));
  const env = {
    ...process.env,
    ...CANARIES,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: directory,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'saikyo',
    AWS_ENDPOINT_URL: endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const base = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${base}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 30_000 }).toBe(true);
  return { base, log: () => log, child, directory };
}

test('no secret reaches a page, an answer, a log or a script of the browser', async () => {
  test.setTimeout(90_000);
  const endpoint = await tellingEndpoint();
  const { base, log, child, directory } = await serve(`http://127.0.0.1:${portOf(endpoint)}`);
  const seen: string[] = [];
  const call = async (path: string, body?: object, method = 'POST'): Promise<{ status: number; text: string }> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${CANARIES.APP_TOKEN}` };
    const init = body ? { method, headers, body: JSON.stringify(body) } : { headers };
    const answer = await fetch(base + path, init);
    const text = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
    return { status: answer.status, text };
  };
  try {
    for (const page of PAGES) seen.push((await call(page)).text);
    const connection = { name: 'Shop', accountId: '111122223333', roleName: 'saikyo', region: 'us-east-1' };
    const { text: made } = await call('/api/connections', connection);
    const { id, externalId } = JSON.parse(made.slice(made.indexOf('\n')));
    const local = await call('/api/deployments', { account: 'local', pick: 'fargate.alb.cloudformation' });
    expect(local.status).toBe(403);
    seen.push(local.text, (await call(`/api/connections/${id}/test`, {})).text, (await call('/api/accounts')).text);
    seen.push(
      (await call('/api/session/oidc')).text,
      (await call('/api/deployments')).text,
      (await call('/api/session')).text,
    );
    seen.push(
      (await call('/api/session', { token: 'wrong' })).text,
      (await call('/api/session', { token: CANARIES.APP_TOKEN })).text,
    );
    const rehearsed = await call('/api/deployments', { account: 'rehearsal', pick: 'fargate.alb.cloudformation' });
    expect(rehearsed.status).toBe(202);
    const { id: run } = JSON.parse(rehearsed.text.slice(rehearsed.text.indexOf('\n')));
    const events = await firstEvents(`${base}/api/deployments/${run}/events`);
    expect(events).toContain(run);
    const page = await call(`/en/deploy/${run}`);
    expect(page.status).toBe(200);
    seen.push(rehearsed.text, events, page.text, (await call(`/api/deployments/${run}`)).text);
    const kept = filesIn(directory);
    expect(kept.some((text) => text.includes(run))).toBe(true);
    const scripts = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.js'),
    );
    const built = scripts.map((path) => readFileSync(join('.next/static', path), 'utf8'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(log()).toContain('saikyo-ecs: http://');
    const everything = [...seen, ...built, log()].join('\n');
    expect(externalId).toMatch(/^[0-9a-f]{32}$/);
    for (const [name, secret] of Object.entries({ ...CANARIES, externalId })) {
      expect([name, everything.includes(secret)]).toEqual([name, false]);
    }
    // The external id alone is kept, for the next time that the role is taken.
    for (const [name, secret] of Object.entries(CANARIES)) {
      expect([name, kept.some((text) => text.includes(secret))]).toEqual([name, false]);
    }
    expect(built.join('\n')).not.toMatch(/@aws-sdk|x-amz-user-agent/);
  } finally {
    child.kill('SIGTERM');
    endpoint.close();
  }
});
