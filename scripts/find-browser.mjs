import { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, run, runNpm, runTool } from './run.mjs';

const SHIPPED = join(ROOT, 'e2e', 'browser');
const UNPACKED = join(SHIPPED, 'node_modules', '.chromium');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium that runs on this machine, fetched if none is there: `{ origin, env }`, the environment holding
 * CHROMIUM_PATH and what that browser needs. Undefined when there is none.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return runs(given) ? browser('CHROMIUM_PATH', given) : undefined;
  return (await ownOfPlaywright()) ?? ofSystem() ?? unpacked() ?? (await downloaded()) ?? (await shippedByNpm());
}

function browser(origin, path, env = {}) {
  return { origin, env: { ...env, CHROMIUM_PATH: path } };
}

async function ownOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && runs(path) ? browser("Playwright's own", path) : undefined;
}

function ofSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...INSTALLED];
  const path = paths.find((candidate) => runs(candidate));
  return path && browser('the system', path);
}

async function downloaded() {
  const isReachable = await Promise.race([
    lookup('cdn.playwright.dev').then(Boolean, () => false),
    new Promise((resolve) => setTimeout(resolve, 3000, false)),
  ]);
  if (!isReachable) return undefined;
  console.log('Fetching a browser (playwright install chromium) …');
  return (await runTool('@playwright/test', ['install', 'chromium'])) === 0 ? ownOfPlaywright() : undefined;
}

/** What an earlier run unpacked from the npm registry. */
function unpacked() {
  const path = join(UNPACKED, 'chromium');
  const env = {
    LD_LIBRARY_PATH: [join(UNPACKED, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf'),
  };
  return runs(path, env) ? browser('the npm registry', path, env) : undefined;
}

/** Linux on x64 only; for machines that reach nothing but the npm registry. */
async function shippedByNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('Fetching a browser (npm ci in e2e/browser) …');
  rmSync(UNPACKED, { recursive: true, force: true });
  if ((await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: SHIPPED })) !== 0) return undefined;
  await run(process.execPath, ['unpack.mjs'], { cwd: SHIPPED, env: { TMPDIR: UNPACKED } });
  return unpacked();
}

/** A file that is there may still lack libraries: only one that tells its version counts. */
function runs(path, env = {}) {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  try {
    const options = { env: { ...process.env, ...env }, timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] };
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], options).toString());
  } catch {
    return false;
  }
}
