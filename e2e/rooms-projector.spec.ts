import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { RoomByApi } from './room-pages.ts';
import { openViews, STEPS } from './room-phases.ts';

/** The size of the smallest text in pixels, and how far the lowest reaches below the edge of the screen. */
function measured(page: Page): Promise<{ smallestPx: number; cutOffPx: number }> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let [smallestPx, cutOffPx] = [Number.POSITIVE_INFINITY, 0];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const { width = 0, height = 0, bottom = 0 } = parentElement?.getBoundingClientRect() ?? {};
      if (!parentElement || !textContent?.trim() || width <= 2 || height <= 2) continue;
      smallestPx = Math.min(smallestPx, Number.parseFloat(getComputedStyle(parentElement).fontSize));
      cutOffPx = Math.max(cutOffPx, bottom - innerHeight);
    }
    return { smallestPx, cutOffPx };
  });
}

test('the back row reads every word: nothing on the big screen is smaller than 28 pixels, nothing is cut off', async ({
  page,
}) => {
  const opened = await openViews(page, 'ja');
  const { projector } = opened.screens;
  for (const { phase, name, hasResult, go } of STEPS) {
    await go(opened);
    await expect(projector.getByRole('heading', { level: 1 })).toContainText(name.ja);
    if (hasResult) await expect(projector.getByText('Fargate').first()).toBeVisible();
    const { smallestPx, cutOffPx } = await measured(projector);
    expect.soft(smallestPx, phase).toBeGreaterThanOrEqual(28);
    expect.soft(cutOffPx, phase).toBeLessThanOrEqual(0);
  }
});

test('the big screen is light for a lit room, whatever theme its browser has', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { screens } = await openViews(page, 'en');
  await screens.projector.emulateMedia({ colorScheme: 'dark' });
  const heading = screens.projector.getByRole('heading', { name: 'Scan the code, or type the address' });
  const [red = 255] = await heading.evaluate(
    (element) => getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? [],
  );
  expect(red).toBeLessThan(64);
});

test('a long list fits the big screen, and what does not is counted', async ({ page }) => {
  const needs = ['grpc-inside', 'cost-steady', 'docs', 'svc-to-svc', 'ci-heavy', 'token-authz', 'api-product'];
  const more = ['private-tasks', 'compose', 'gpu-host'];
  const need = [...needs, ...more].map((id) => `${id}.must`).join(',');
  const room = await RoomByApi.open(page, { need, lang: 'en' });
  const token = await room.join();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/en/r/${room.code}?view=projector`);
  for (const to of ['lobby', 'vote', 'revealed']) {
    if (to !== 'lobby') await room.send({ type: 'phase', to });
    if (to === 'vote') await room.send({ type: 'vote', requirement: 'compose', level: 'must' }, token);
    const name = STEPS.find(({ phase }) => phase === to)?.name.en ?? '';
    await expect(page.getByRole('heading', { level: 1 }).getByRole('status')).toHaveText(name);
    await expect(page.getByText('and 2 more')).toBeInViewport({ ratio: 1 });
    expect.soft((await measured(page)).cutOffPx, to).toBeLessThanOrEqual(0);
  }
});
