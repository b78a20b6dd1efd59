import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

const occupant = createServer();
beforeAll(() => new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve)));
afterAll(() => void occupant.close());

function takenPort(): number {
  const address = occupant.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

/** Starts the product where it must refuse to start. */
function refusal(env: Record<string, string>) {
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 20_000 } as const;
  return spawnSync(process.execPath, ['scripts/start.mjs'], options);
}

test('a taken port is told at once, with the way to another one', () => {
  const { status, stderr, stdout } = refusal({ HOST: '127.0.0.1', PORT: String(takenPort()) });
  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${takenPort()} on 127.0.0.1 is taken`);
  expect(stderr).toMatch(/PORT=\d+ npm start/);
  expect(stdout).toBe('');
});

test.each(['http', '0', '65536', '-1', '80.5'])('PORT=%s is refused by name', (port) => {
  const { status, stderr } = refusal({ PORT: port });
  expect(status).toBe(1);
  expect(stderr).toContain(`PORT=${port} is no port`);
});

test('a HOST that is not of this machine is refused', () => {
  const { status, stderr } = refusal({ HOST: '192.0.2.1', PORT: '3000' });
  expect(status).toBe(1);
  expect(stderr).toContain('HOST must be an address of this machine');
});
