import type { Page } from '@playwright/test';

/** What is far below is not laid out until it comes near, and axe would measure it as it is not: lays out all of it. */
export async function paintAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.offstage')) part.style.contentVisibility = 'visible';
  });
}
