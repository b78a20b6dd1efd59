import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openReview } from './review-page.ts';

const TALK = 'scenario=talk&as-of=2019-02';

async function giveVerdict(page: Page, name: string, verdict: string, reason?: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Your verdict' });
  await form.getByLabel('Your name').fill(name);
  await form.getByText(verdict, { exact: true }).click();
  if (reason !== undefined) await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Give the verdict' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Recorded.' })).toBeVisible();
}

/** Comments on a row by the mark beside it, as who gave a verdict before. */
async function comment(page: Page, about: string, text: string): Promise<void> {
  await page
    .getByRole('button', { name: `Comment on ${about}` })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: `Comment on ${about}` });
  await expect(dialog.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Comment' }).fill(text);
  await dialog.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('two reviewers object and agree, the author supersedes', async ({ page, browser }) => {
  test.slow();
  const next = await openReview(page, `${TALK}&need=maintained.must&name=journey-next`);
  const address = await openReview(page, `${TALK}&name=journey`);
  expect(address).toMatch(/\/en\/review\/[0-9a-f]{64}$/);
  await expect(page.getByText('Proposed', { exact: true })).toBeVisible();

  const [baba, aoki] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [ofBaba, ofAoki] = await Promise.all([baba.newPage(), aoki.newPage()]);
  await ofBaba.goto(address);
  await giveVerdict(ofBaba, 'Baba', 'Object', 'ecs-cli is archived.');
  await ofAoki.goto(address);
  await expect(ofAoki.getByText('ecs-cli is archived.')).toBeVisible();
  await giveVerdict(ofAoki, '青木', 'Agree');
  await comment(ofAoki, 'Frequent tear-down', 'How often is that?');
  await expect(ofAoki.getByRole('listitem').filter({ hasText: 'How often is that?' })).toContainText(
    'Frequent tear-down',
  );
  await expect(ofAoki.getByRole('region', { name: 'Status' })).toHaveCount(0);
  await Promise.all([baba.close(), aoki.close()]);

  await page.reload();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await expect(page.getByText('1 agree · 0 agree with a note · 1 object')).toBeVisible();
  const tools = page.getByRole('region', { name: 'Status' });
  await tools.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await tools.getByLabel('Superseded by').fill(next);
  await tools.getByRole('button', { name: 'Supersede' }).click();
  await expect(page.getByText('Superseded', { exact: true })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Your verdict' })).toHaveCount(0);
  await page.getByRole('link', { name: 'What changed' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two decisions compared' })).toBeVisible();
  await expect(page.getByText('“Maintained tools” was added as a must')).toBeVisible();
});

test('each requirement, fact and cell has a mark, worked by keys, that opens its comments and counts them', async ({
  page,
}) => {
  test.slow();
  await openReview(page, `${TALK}&name=journey-marks`);
  const mark = page
    .getByRole('region', { name: 'Drivers' })
    .getByRole('button', { name: 'Comment on API as a product' });
  await mark.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Comment on API as a product' });
  await expect(dialog.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Aoki');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Who sells it?');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  // What was typed waits.
  await expect(dialog.getByRole('textbox', { name: 'Comment' })).toHaveValue('Who sells it?');
  await expect(dialog.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAccessibleName('Comment on API as a product 1 so far');
  await expect(mark).toBeFocused();

  await page.getByText('Scores, requirement by requirement').click();
  const matrix = page.getByRole('region', { name: 'Scores, requirement by requirement' });
  // Twelve architectures by the five requirements of the talk.
  await expect(matrix.getByRole('button')).toHaveCount(60);
  const cell = 'Token authorization, EC2 × ALB × ecs-cli';
  // The decision model: an ALB asks no authorizer in February 2019 (F05, −1).
  await expect(matrix.getByRole('button', { name: `−1 Comment on ${cell}` })).toBeVisible();
  await comment(page, cell, 'Lambda@Edge?');
  await comment(page, 'F20', 'Not with a Savings Plan.');
  const remarks = page.getByRole('region', { name: 'Verdicts and comments' });
  await expect(remarks.getByRole('listitem')).toContainText(['API as a product', cell, 'F20']);
  await page.reload();
  await expect(mark).toHaveAccessibleName('Comment on API as a product 1 so far');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('on 320 pixels the cells scroll in themselves, and a long subject leaves room to close', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  await openReview(page, `${TALK}&name=journey-narrow`);
  await page.getByText('Scores, requirement by requirement').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const cell = 'Comment on Token authorization, Fargate × API Gateway + NLB × CloudFormation';
  await page.getByRole('button', { name: cell }).click();
  const dialog = page.getByRole('dialog', { name: cell });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('its author deletes a review, and nothing of it is left', async ({ page }) => {
  test.slow();
  const address = await openReview(page, `${TALK}&name=journey-gone`);
  await giveVerdict(page, 'Aoki', 'Agree');
  await page.getByRole('button', { name: 'Delete this review' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The review is deleted.')).toBeVisible();
  const answer = await page.request.get(address.replace('/en/review/', '/api/decisions/'));
  expect(answer.status()).toBe(404);
});

test('with the keyboard alone one gives a verdict', async ({ page }) => {
  test.slow();
  await openReview(page, `${TALK}&name=journey-keys`);
  await page.getByRole('form', { name: 'Your verdict' }).getByLabel('Your name').focus();
  await page.keyboard.type('Aoki');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Until the talk.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Until the talk.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
