import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

async function typeCommand(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}

test('the palette: open, type, choose with the arrows, run; Esc gives the focus back', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const tearDown = workbench.radio('Frequent tear-down', 'Should');
  await tearDown.focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(tearDown).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('load balancing');
  await expect(palette.getByRole('option')).toHaveCount(3);
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Load balancing: ALB');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Load balancing: Service discovery');
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Load balancing: ALB');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(workbench.radio('Load balancing', 'ALB')).toBeChecked();
  await expect(tearDown).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('nothing of the kind');
  await expect(palette).toContainText('Nothing matches.');
  await page.keyboard.press('Escape');
  await expect(tearDown).toBeFocused();
});

test('the palette reaches a scenario, a month, the undo and the other language', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const command = async (text: string) => {
    await typeCommand(page, text);
    await page.keyboard.press('Enter');
  };
  await command('feb 2019');
  await expect(workbench.radio('Facts as of', 'Feb 2019')).toBeChecked();
  await command('undo');
  await expect(workbench.radio('Facts as of', 'Nov 2026')).toBeChecked();
  await command('web shop');
  await expect(page).toHaveURL(/scenario=web-shop/);
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('web-shop');
  await command('日本語');
  await expect(page).toHaveURL(/\/ja\/workbench\?scenario=web-shop/);
});

test('the palette opens a room for the decision as it stands', async ({ page }) => {
  await openWorkbench(page, 'ja', 'scenario=talk&as-of=2019-02&need=gpu-host.must');
  await typeCommand(page, 'ルーム');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText(['ルームを開く']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ja\/rooms\?/);
  await expect(page.getByText('6件の要件について投票します。')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'どの時点の事実で見るか' })).toHaveValue('2019-02');
});

test('Alt goes to the explanation and to all combinations, which open', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk');
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('heading', { level: 2, name: 'The reasons' })).toBeFocused();
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('table').first()).toBeVisible();
  await typeCommand(page, 'go to the reasons');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'The reasons' })).toBeFocused();
});
