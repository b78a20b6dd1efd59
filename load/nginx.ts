import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#scripts/free-port.mjs';
import { ROOT } from '#scripts/run.mjs';
import { temporaryFolder } from './kinds.ts';

/** Debian keeps it where only root looks. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const PAGE = join(ROOT, 'docs', 'rooms.md');
const READY_MS = 10_000;

export const NGINX = FOLDERS.map((folder) => join(folder, 'nginx')).find(existsSync);

/** The configuration that the documentation gives, with addresses of this test in the place of its own. */
function documented(ports: readonly number[], port: number): string {
  const [, block] = /```nginx\n([\s\S]+?)```/.exec(readFileSync(PAGE, 'utf8')) ?? [];
  if (block === undefined) throw new Error(`${PAGE} has no configuration for nginx`);
  const servers = ports.map((one) => `  server 127.0.0.1:${one};\n`).join('');
  return block
    .replace(/(?: {2}server 127\.0\.0\.1:\d+;\n)+/, servers)
    .replace(/listen [^;]+;/, `listen 127.0.0.1:${port};`)
    .replace(/\n\s*ssl_[^;]+;/g, '');
}

/** nginx with the documented configuration before processes of the product. */
export async function startNginx(program: string, ports: readonly number[]) {
  const folder = temporaryFolder();
  const port = await freePort(3290);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name.replace('client_', ''))};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr warn;\nworker_processes 1;\n` +
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}events { worker_connections 2048; }\n` +
      `http {\naccess_log off;\n${temporary}\n${documented(ports, port)}\n}\n`,
  );
  const check = spawnSync(program, ['-t', '-c', file, '-p', folder], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(check.stderr);
  const child = spawn(program, ['-c', file, '-p', folder], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + READY_MS; Date.now() < end; await wait(50)) {
    const isUp = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
  }
  return {
    url,
    port,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
