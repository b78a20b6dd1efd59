import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#scripts/free-port.mjs';
import { ROOT, START } from '#scripts/run.mjs';

const START_MS = 120_000;
const FIRST_PORT = 3210;
let started = 0;
/** The kernel counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

export type Settings = { dataDir: string; databaseUrl?: string; host?: string; env?: Readonly<Record<string, string>> };

/** The product as a process of its own, on a port that stays its own over restarts. */
export type AppProcess = Awaited<ReturnType<typeof startApp>>;

async function untilHealthy(url: string, hasEnded: () => boolean, output: () => string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end && !hasEnded(); await wait(30)) {
    const isUp = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error(`The server did not come up.\n${output()}`);
}

/** Starts the product; it is ready when this resolves. */
export async function startApp({ dataDir, databaseUrl = '', host = '127.0.0.1', env = {} }: Settings) {
  // Never the port of an earlier one, whose callers may still be trying.
  started += 1;
  const port = await freePort(FIRST_PORT + started);
  const url = `http://${host}:${port}`;
  let output = '';

  function launch() {
    const child = spawn(process.execPath, START, {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: host,
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        APP_URL: '',
        APP_HOSTS: '',
        APP_TOKEN: '',
        TRUSTED_PROXY: '',
        // Opens at a signal, and then on any port.
        NODE_OPTIONS: '--inspect-port=0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output = (output + text).slice(-8000);
      });
    }
    return child;
  }

  let child = launch();
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ready = () => untilHealthy(url, hasEnded, () => output);

  async function end(signal: NodeJS.Signals) {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  try {
    await ready();
  } catch (problem) {
    await end('SIGKILL');
    throw problem;
  }

  return {
    url,
    port,
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start: async () => {
      child = launch();
      await ready();
    },
    usage: () => usageOf(child.pid ?? 0),
    signal: (signal: NodeJS.Signals) => child.kill(signal),
  };
}

export type Usage = { memoryMb: number; cpuSeconds: number; sockets: number };

/** What a process takes, as Linux tells it. */
export function usageOf(pid: number): Usage {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  // The name in brackets may hold spaces; user and system time are the 12th and 13th word after it.
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const ticks = Number(words[11]) + Number(words[12]);
  return { memoryMb: Number(kilobytes) / 1000, cpuSeconds: ticks / TICKS_PER_SECOND, sockets: socketsOf(pid) };
}

function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => {
    try {
      return readlinkSync(join(folder, name)).startsWith('socket:');
    } catch {
      // Closed while we looked.
      return false;
    }
  }).length;
}
