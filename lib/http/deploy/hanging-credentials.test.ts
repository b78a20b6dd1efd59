import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, expect, test, vi } from 'vitest';
import { callAws } from '#lib/deploy/call.ts';
import { createClients } from '#lib/deploy/clients.ts';
import { machineCredentials } from '#lib/deploy/credentials.ts';
import { callerIdentity } from './assume-role.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const NEVER = () => new Promise<never>(() => undefined);
const clients = () => createClients({ region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:9', credentials: NEVER });

const timing = { attempts: 8, firstMs: 10, longestMs: 20, budgetMs: 200 };

test('a call ends with its budget although the credentials never come', async () => {
  const { sts } = clients();
  const options = { action: 'sts:GetCallerIdentity', timing, signal: new AbortController().signal };
  const asked = callAws((sending) => sts.send(new GetCallerIdentityCommand({}), sending), options);
  await expect(asked).rejects.toMatchObject({ error: { kind: 'network' } });
}, 3_000);

test('a closing engine does not wait for credentials that never come', async () => {
  const { sts } = clients();
  const closing = new AbortController();
  const options = { action: 'sts:GetCallerIdentity', timing: { ...timing, budgetMs: 60_000 }, signal: closing.signal };
  const asked = callAws((sending) => sts.send(new GetCallerIdentityCommand({}), sending), options);
  closing.abort(new Error('closing'));
  await expect(asked).rejects.toThrow('closing');
}, 3_000);

test('who the server is, is known or given up within about two seconds', async () => {
  await expect(callerIdentity(clients())).rejects.toMatchObject({ error: { kind: 'network' } });
}, 4_000);

test('a credential_process that hangs is started once, however often it is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'credential-process-'));
  const starts = join(folder, 'starts');
  const program = join(folder, 'program.sh');
  writeFileSync(
    program,
    `echo started >> ${starts}\nsleep 1\necho '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"S"}'\n`,
  );
  const config = join(folder, 'config');
  writeFileSync(config, `[default]\ncredential_process = sh ${program}\n`);
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', config);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
  const asked = Array.from({ length: 3 }, () => machineCredentials()());
  await expect(Promise.all(asked)).resolves.toMatchObject([{ accessKeyId: 'A' }, {}, {}]);
  expect(readFileSync(starts, 'utf8').trim().split('\n')).toHaveLength(1);
});
