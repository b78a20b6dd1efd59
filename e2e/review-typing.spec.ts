import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openReview } from './review-page.ts';

const FORMS = [
  { form: 'Comment', field: 'Comment', send: 'Comment' },
  { form: 'Your verdict', field: 'Reason', send: 'Give the verdict' },
];

/** Keeps back what is sent next until the answer is called. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(/\/(comments|verdicts)$/, (route) => void held.push(route), { times: 1 });
  return async () => {
    for (const route of held) await route.continue();
  };
}

test('what is typed while a comment or a reason is on its way stays typed', async ({ page }) => {
  test.slow();
  await openReview(page, 'scenario=talk&as-of=2019-02&name=journey-typing');
  await page.getByText('Object', { exact: true }).click();
  for (const { form: name, field, send } of FORMS) {
    const form = page.getByRole('form', { name, exact: true });
    const text = form.getByRole('textbox', { name: field });
    const button = form.getByRole('button', { name: send, exact: true });
    await form.getByLabel('Your name').fill('Aoki');
    await text.fill(`${field}: who sells it?`);
    const release = await heldBack(page);
    const sent = page.waitForRequest(/\/(comments|verdicts)$/);
    await button.click();
    await sent;
    await text.fill('And who buys it?');
    await release();
    await expect(page.getByRole('listitem').filter({ hasText: `${field}: who sells it?` })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Recorded.' })).toBeVisible();
    await expect(text).toHaveValue('And who buys it?');
    await button.click();
    await expect(text).toHaveValue('');
  }
});
