import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

// Chromium looks up hosts of its maker at every start, and has no sandbox as root.
const QUIET_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** The browser that the journeys run in too, which reaches this machine only. Throws where there is none. */
export async function openBrowser(more = []) {
  const found = await findBrowser();
  if (!found) throw new Error('No browser: set CHROMIUM_PATH to a Chromium, Chrome or Edge of this machine.');
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET_ARGS, ...more];
  return await chromium.launch({
    executablePath: found.env.CHROMIUM_PATH,
    env: { ...process.env, ...found.env },
    args,
  });
}
