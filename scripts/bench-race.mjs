import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './bench-browser.mjs';
import { openReview } from './bench-deploy-browser.mjs';
import { withServer } from './bundles.mjs';
import { loadModule } from './load-module.mjs';

const RACES = 100;
/** A stack stands in a second: the race is over when it does. */
const PACE = 2000;
const STACK_MS = 60_000;

/**
 * Two tabs show the same change set: one is pressed twice, the other at the same time. How often all goes well, and how
 * often the endpoint was told to execute, counted there: it is an account of this script's own, beside the server.
 */
export async function race() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-race-'));
  const { startRehearsal } = await loadModule('lib/rehearsal/endpoint.ts');
  const endpoint = await startRehearsal({ pace: PACE });
  const token = randomBytes(16).toString('hex');
  const env = {
    DATA_DIR: folder,
    APP_TOKEN: token,
    AWS_ENDPOINT_URL: endpoint.endpoint,
    AWS_ACCESS_KEY_ID: 'RACE',
    AWS_SECRET_ACCESS_KEY: 'race',
  };
  try {
    const won = await withServer((url) => raced(url, token, endpoint), { env });
    const executes = executesAt(endpoint);
    return [
      line('two tabs press at once, one of them twice: executed once, both see it stand', won),
      line('ExecuteChangeSet in all these races, counted at the endpoint', executes),
    ];
  } finally {
    await endpoint.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (what, count) => ({ what, p50: `${count} of ${RACES}`, aim: `${RACES} of ${RACES}` });

const executesAt = ({ calls }) => calls.filter(({ action }) => action === 'ExecuteChangeSet').length;

async function raced(url, token, endpoint) {
  const browser = await openBrowser();
  const headers = { authorization: `Bearer ${token}` };
  try {
    const viewport = { width: 1000, height: 800 };
    const context = await browser.newContext({ viewport, extraHTTPHeaders: headers });
    const tabs = [await context.newPage(), await context.newPage()];
    let won = 0;
    for (let index = 0; index < RACES; index += 1) {
      const before = executesAt(endpoint);
      const isWell = await isWon(tabs, url, `race-${index}`, headers);
      if (isWell && executesAt(endpoint) - before === 1) won += 1;
    }
    return won;
  } finally {
    await browser.close();
  }
}

async function isWon([first, second], url, name, headers) {
  const id = await openReview(first, url, name, { account: 'local', headers });
  await second.goto(`${url}/en/deploy/${id}`);
  await second.getByRole('checkbox', { name: /^Yes, these/ }).check({ timeout: STACK_MS });
  const answers = [];
  for (const tab of [first, second])
    tab.on('response', (response) => {
      if (response.url().endsWith('/execute')) answers.push(response.status());
    });
  // Without Playwright's wait for a button that stands still: the other tab's press takes it away.
  const [mine, theirs] = await Promise.all(
    [first, second].map((tab) => tab.getByRole('button', { name: /^Deploy to / }).elementHandle()),
  );
  await Promise.all([mine.evaluate(pressTwice), theirs.evaluate((button) => button.click())]);
  const stands = (tab) => tab.getByText('It stands.').waitFor({ timeout: STACK_MS });
  await Promise.all([stands(first), stands(second)]);
  for (const tab of [first, second]) tab.removeAllListeners('response');
  const run = await (await fetch(`${url}/api/deployments/${id}`, { headers })).json();
  const made = run.resources.filter(({ status }) => status === 'CREATE_COMPLETE').length;
  const isAnswered =
    answers.filter((status) => status === 202).length >= 1 &&
    answers.every((status) => status === 202 || status === 409);
  return isAnswered && run.state === 'succeeded' && run.error === null && made === run.resources.length;
}

/** Runs in the page. */
function pressTwice(button) {
  button.click();
  button.click();
}
