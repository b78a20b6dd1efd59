import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeployPage, forgive } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A server of its own, that may be killed; slow enough to be killed in the middle. */
function startServer(port: number, directory: string): ChildProcess {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory, REHEARSAL_PACE: '20' };
  return spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'ignore' });
}

async function expectUp(origin: string): Promise<void> {
  const isUp = () =>
    fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
}

test('the server is killed in the middle: it finds the deployment again, and so does the page', async ({
  page,
  complaints,
}) => {
  const directory = await mkdtemp(join(tmpdir(), 'saikyo-killed-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server = startServer(port, directory);
  try {
    await expectUp(origin);
    await page.goto(`${origin}/en/deploy?pick=fargate.alb.cloudformation&name=killed`);
    const deploy = new DeployPage(page);
    await deploy.review();
    await deploy.deploy();
    await expect(deploy.live.getByText(/^[1-9]\d* of \d+$/)).toBeVisible();
    server.kill('SIGKILL');
    await expect(page.getByText('The connection to the server is lost.')).toBeVisible();
    server = startServer(port, directory);
    await expectUp(origin);
    await deploy.expectStanding();
    await expect(page.getByText('The connection to the server is lost.')).toBeHidden();
    await page.goto('about:blank');
    forgive(complaints, /net::ERR_/);
  } finally {
    server.kill('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  }
});
