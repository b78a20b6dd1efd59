import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Opens a review from its link, as its author does, and answers with its address. */
export async function openReview(page: Page, query: string): Promise<string> {
  await page.goto(`/en/review?${query}`);
  await page.getByRole('button', { name: 'Open a review' }).click();
  // The first review of a server waits for its database to be made.
  await expect(page.getByRole('heading', { name: 'You are the author' })).toBeVisible({ timeout: 90_000 });
  return page.url();
}
