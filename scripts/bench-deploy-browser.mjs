import { openBrowser } from './bench-browser.mjs';
import { send } from './run-stream.mjs';

const CHOICE = { account: 'rehearsal', pick: 'fargate.alb.cloudformation' };
const STACK_MS = 60_000;

/** Milliseconds from the click on the deploy button to the first event of a resource that the page shows, each time. */
export async function inBrowser(url, runs) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const times = [];
    for (let index = 0; index < runs; index += 1) {
      await openReview(page, url, `page-${index}`);
      await page.evaluate(watchFirstEvent);
      await page.getByRole('button', { name: /^Rehearse in / }).click();
      times.push(await page.evaluate(() => window.firstEvent));
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** The review of a new deployment, agreed to. Answers its id. */
export async function openReview(page, url, name, { account = CHOICE.account, headers = {} } = {}) {
  const { id } = await send(`${url}/api/deployments`, { ...CHOICE, account, name }, headers);
  await page.goto(`${url}/en/deploy/${id}`);
  await page.getByRole('checkbox', { name: /^Yes, these/ }).check({ timeout: STACK_MS });
  return id;
}

/** Runs in the page: a resource that CloudFormation has spoken of shows since when. */
function watchFirstEvent() {
  let clickedAt = 0;
  document.addEventListener('click', ({ timeStamp }) => (clickedAt = timeStamp), { capture: true, once: true });
  window.firstEvent = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('li .tabular-nums > .sr-only')) return;
      observer.disconnect();
      resolve(performance.now() - clickedAt);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
