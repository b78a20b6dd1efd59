import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openViews, STEPS } from './room-phases.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = ['en', 'ja'] as const;

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

for (const language of LANGUAGES) {
  test(`axe finds nothing in any view of a room, and no view scrolls sideways (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const colorScheme = language === 'ja' ? 'dark' : 'light';
    const opened = await openViews(page, language);
    const screens = Object.entries(opened.screens);
    for (const [, screen] of screens) await screen.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const { phase, name, hasResult, go } of STEPS) {
      await go(opened);
      for (const [view, screen] of screens) {
        await expect(screen.getByRole('heading', { level: 1 }).getByRole('status')).toHaveText(name[language]);
        if (hasResult) await expect(screen.getByText('Fargate').first()).toBeVisible();
        expect.soft(await findings(screen), `${view} in ${phase}`).toEqual([]);
        const width = await screen.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, `${view} in ${phase}`).toBeLessThanOrEqual(screen.viewportSize()?.width ?? 0);
      }
    }
  });

  test(`axe finds nothing where rooms begin (${language})`, async ({ page }) => {
    for (const path of ['/rooms', '/rooms/about', '/rooms?need=gpu-host.must']) {
      await page.goto(`/${language}${path}`);
      expect.soft(await findings(page), path).toEqual([]);
    }
  });
}

test('who leads from a small phone finds everything as large as a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const opened = await openViews(page, 'en');
  for (const { phase, name, go } of STEPS) {
    await go(opened);
    await expect(page.getByRole('heading', { level: 1 }).getByRole('status')).toHaveText(name.en);
    expect.soft(await findings(page), phase).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), phase).toBeLessThanOrEqual(320);
  }
});
