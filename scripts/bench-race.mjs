import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './bench-browser.mjs';
import { openReview } from './bench-deploy-browser.mjs';
import { withServer } from './bundles.mjs';

const RACES = 100;
/** A stack stands in a second: the race is over when it does. */
const PACE = '2000';
const STACK_MS = 60_000;

/** Two tabs show the same change set: one is pressed twice, the other at the same time. How often all goes well. */
export async function race() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-race-'));
  try {
    const won = await withServer(raced, { env: { DATA_DIR: folder, REHEARSAL_PACE: PACE } });
    return [
      {
        what: 'two tabs press at once, one of them twice: executed once, both see it stand',
        p50: `${won} of ${RACES}`,
        aim: `${RACES} of ${RACES}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function raced(url) {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const tabs = [await context.newPage(), await context.newPage()];
    let won = 0;
    for (let index = 0; index < RACES; index += 1) if (await isWon(tabs, url, `race-${index}`)) won += 1;
    return won;
  } finally {
    await browser.close();
  }
}

async function isWon([first, second], url, name) {
  const id = await openReview(first, url, name);
  await second.goto(`${url}/en/deploy/${id}`);
  await second.getByRole('checkbox', { name: /^Yes, these/ }).check({ timeout: STACK_MS });
  const answers = [];
  for (const tab of [first, second])
    tab.on('response', (response) => {
      if (response.url().endsWith('/execute')) answers.push(response.status());
    });
  const press = (tab) => tab.getByRole('button', { name: /^Rehearse in / });
  await Promise.all([press(first).dblclick({ noWaitAfter: true }), press(second).click({ noWaitAfter: true })]);
  const stands = (tab) => tab.getByText('It stands.').waitFor({ timeout: STACK_MS });
  await Promise.all([stands(first), stands(second)]);
  for (const tab of [first, second]) tab.removeAllListeners('response');
  const run = await (await fetch(`${url}/api/deployments/${id}`)).json();
  const made = run.resources.filter(({ status }) => status === 'CREATE_COMPLETE').length;
  const isOnce =
    answers.filter((status) => status === 202).length >= 1 &&
    answers.every((status) => status === 202 || status === 409);
  return isOnce && run.state === 'succeeded' && run.error === null && made === run.resources.length;
}
