import { DeployPage, forgive } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

/** Presses what both show: a click that looks where the button is may come when the first press has taken it away. */
async function pressAtOnce(tabs: readonly DeployPage[]): Promise<void> {
  await Promise.all(tabs.map(({ execute }) => expect(execute).toBeEnabled()));
  const buttons = await Promise.all(tabs.map(({ execute }) => execute.elementHandle()));
  await Promise.all(buttons.map((button) => button?.dispatchEvent('click')));
}

test('two tabs press the same button: one stack, and both see it to its end', async ({ page, context, complaints }, {
  repeatEachIndex,
  retry,
}) => {
  const first = new DeployPage(page);
  await first.open(`pick=fargate.alb.cloudformation&name=tabs${repeatEachIndex}${retry}`);
  await first.review();
  const second = new DeployPage(await context.newPage());
  await second.page.goto(page.url());
  await Promise.all([first, second].map(({ consent }) => consent.check()));
  await pressAtOnce([first, second]);
  await Promise.all([first, second].map((tab) => tab.expectStanding()));
  const counts = await Promise.all([first, second].map(({ live }) => live.getByText(/^\d+ of \d+$/).textContent()));
  expect(counts[0]).toBe(counts[1]);
  expect(await second.after.getByRole('definition').allTextContents()).toEqual(
    await first.after.getByRole('definition').allTextContents(),
  );
  // Who came second is told that it was done already.
  forgive(complaints, /status of 409/);
});

test('two people deploy the same stack at once: one stack stands, the other is told', async ({
  page,
  context,
  complaints,
}, { repeatEachIndex, retry }) => {
  const tabs = [new DeployPage(page), new DeployPage(await context.newPage())];
  for (const tab of tabs) {
    await tab.open(`pick=fargate.alb.cloudformation&name=race${repeatEachIndex}${retry}`);
    await tab.review();
    await tab.consent.check();
  }
  await pressAtOnce(tabs);
  await Promise.all(tabs.map(({ after }) => expect(after).toBeVisible({ timeout: 60_000 })));
  const told = await Promise.all(
    tabs.map(async ({ after, page: tab }) => {
      await expect(tab).not.toHaveTitle(/Running|Waiting/, { timeout: 60_000 });
      return after.getByText(/^(It stands\.|Another deployment of the same stack was quicker)/).textContent();
    }),
  );
  expect(told.toSorted()).toEqual([
    'Another deployment of the same stack was quicker. This one did nothing.',
    'It stands.',
  ]);
  // Who is much later has it from the answer itself.
  forgive(complaints, /status of 409/);
});
