import { findBrowser } from './find-browser.mjs';
import { freePort } from './free-port.mjs';
import { runTool } from './run.mjs';

/** Runs the journeys in a real browser; the arguments go to Playwright. Answers an exit code. */
export async function runJourneys(args) {
  const browser = await findBrowser();
  if (!browser) {
    console.error('No browser: set CHROMIUM_PATH to a Chromium, Chrome or Edge of this machine.');
    return 1;
  }
  console.log(`Browser from ${browser.origin}: ${browser.env.CHROMIUM_PATH}`);
  const port = process.env.E2E_PORT ?? String(await freePort(3107));
  return runTool('@playwright/test', ['test', ...args], { env: { ...browser.env, E2E_PORT: port } });
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runJourneys(process.argv.slice(2));
