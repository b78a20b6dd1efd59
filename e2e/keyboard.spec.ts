import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench, Workbench } from './workbench.ts';

/** Goes on with Tab until something has the focus; who needs more steps than that has lost their way. */
async function tabTo(page: Page, target: Locator, stepsMax: number, key = 'Tab'): Promise<void> {
  for (let step = 0; step < stepsMax; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('the 60-second flow without a mouse: scenario, month, level, name, download', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: "The talk's scenario: a toB API" }), 4);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/workbench\?scenario=talk$/);
  const workbench = new Workbench(page, 'en');
  await workbench.expectReady();

  await tabTo(page, workbench.radio('Facts as of', 'Nov 2026'), 20);
  await page.keyboard.press('ArrowLeft');
  await expect(workbench.radio('Facts as of', 'Feb 2019')).toBeChecked();
  await workbench.expectFirst('Fargate × API Gateway + NLB × ecs-cli', '96.2');
  await tabTo(page, workbench.radio('Frequent tear-down', 'Should'), 20);
  await page.keyboard.press('ArrowRight');
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(workbench.radio('Frequent tear-down', 'Not needed')).toBeChecked();
  await expect(workbench.answer).toContainText('2 architectures tie');
  await tabTo(page, page.getByRole('button', { name: 'Undo' }), 30, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await workbench.bundle.getByRole('textbox', { name: 'Name', exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('orders');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  expect((await coming).suggestedFilename()).toBe('orders.zip');
  await expect(workbench.nextSteps.getByRole('heading', { name: 'Next steps' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(workbench.nextSteps.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workbench.downloadButton).toBeFocused();
});

test('a press on the shortcut while the page still follows the last change is not lost', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02&need=tear-down.could');
  await workbench.radio('Frequent tear-down', 'Could').focus();
  await page.keyboard.press('ArrowRight');
  await expect(workbench.downloadButton).toBeDisabled();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const coming = page.waitForEvent('download');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Enter');
  expect((await coming).suggestedFilename()).toBe('web.zip');
});

test('a question mark lists the shortcuts, Alt+1 to 3 go to the factors, Ctrl+Z undoes', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const keys of ['Ctrl K', 'Ctrl ⏎', 'Alt 2', '?', 'Esc']) {
    await expect(list.getByText(keys, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('Alt+1');
  await expect(workbench.radio('Launch type', 'Fargate')).toBeFocused();
  await page.keyboard.press('Alt+3');
  await expect(workbench.radio('Deploy method', 'CloudFormation')).toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(workbench.radio('Load balancing', 'API Gateway + NLB')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(workbench.radio('Load balancing', 'ALB')).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(workbench.radio('Load balancing', 'API Gateway + NLB')).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(workbench.radio('Load balancing', 'ALB')).toBeChecked();
});

test('nothing fires while someone types', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const health = workbench.bundle.getByRole('textbox', { name: 'Health check path' });
  await health.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('a?');
  await page.keyboard.press('Alt+2');
  await expect(health).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Backspace');
  await expect(health).toHaveValue('/a');
  await page.keyboard.press('Control+z');
  await expect(workbench.radio('Facts as of', 'Nov 2026')).toBeChecked();
  await expect(page).toHaveURL(/scenario=talk/);
});

test('facts open and files are read with Enter and Space alone', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const deploy = workbench.files.getByRole('button', { name: /^deploy\.sh/ });
  await deploy.focus();
  await page.keyboard.press('Enter');
  await expect(deploy).toHaveAttribute('aria-current', 'true');
  await tabTo(page, page.getByRole('region', { name: 'deploy.sh', exact: true }), 10);
  await page.goto('/en/facts');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const facts = page.getByText('[F22]');
  await expect(page.getByRole('blockquote').filter({ visible: true })).toHaveCount(0);
  await facts.locator('xpath=ancestor::summary').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('blockquote').filter({ visible: true })).toHaveCount(1);
});
