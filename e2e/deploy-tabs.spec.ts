import { DeployPage, forgive } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

test('two tabs press the same button: one stack, and both see it to its end', async ({ page, context, complaints }, {
  repeatEachIndex,
}) => {
  const first = new DeployPage(page);
  await first.open(`pick=fargate.alb.cloudformation&name=tabs${repeatEachIndex}`);
  await first.review();
  const second = new DeployPage(await context.newPage());
  await second.page.goto(page.url());
  await Promise.all([first, second].map(({ consent }) => consent.check()));
  await Promise.all([first, second].map(({ execute }) => execute.click()));
  await Promise.all([first, second].map((tab) => tab.expectStanding()));
  const counts = await Promise.all([first, second].map(({ live }) => live.getByText(/^\d+ of \d+$/).textContent()));
  expect(counts[0]).toBe(counts[1]);
  expect(await second.after.getByRole('definition').allTextContents()).toEqual(
    await first.after.getByRole('definition').allTextContents(),
  );
  // Who came second is told that it was done already.
  forgive(complaints, /status of 409/);
});

test('two people deploy the same stack at once: one stack stands, the other is told', async ({ page, context }, {
  repeatEachIndex,
}) => {
  const tabs = [new DeployPage(page), new DeployPage(await context.newPage())];
  for (const tab of tabs) {
    await tab.open(`pick=fargate.alb.cloudformation&name=race${repeatEachIndex}`);
    await tab.review();
    await tab.consent.check();
  }
  await Promise.all(tabs.map(({ execute }) => execute.click()));
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
});
