import { expect, test } from './fixtures.ts';

test('a wrong code is answered in words, and a link of the workbench brings its requirements', async ({ page }) => {
  await page.goto('/en/rooms?scenario=talk&need=gpu-host.must');
  await expect(page.getByRole('combobox', { name: 'What the room decides on' })).toHaveValue('own');
  await expect(page.getByText('The room votes on 6 requirements.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill('hello');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/This is no code of a room/)).toBeVisible();
});
