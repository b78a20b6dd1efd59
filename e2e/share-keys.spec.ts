import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

const TALK = 'v=1&catalog=2026-11&scenario=talk&as-of=2019-02';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

for (const { lang, share, title, close, copied, names } of [
  {
    lang: 'en',
    share: 'Share',
    title: 'Share this decision',
    close: 'Close',
    copied: 'Copied',
    names: ['Link', 'From a terminal', 'As a card in another page'],
  },
  {
    lang: 'ja',
    share: '共有',
    title: 'この決定を共有',
    close: '閉じる',
    copied: 'コピーしました',
    names: ['リンク', 'ターミナルから', 'ほかのページに埋め込むカード'],
  },
] as const) {
  test(`sharing works by keys alone, and axe finds nothing (${lang})`, { tag: '@phone' }, async ({ page }) => {
    // Plain http on another host has no clipboard: the text is copied from a field inside of the dialog.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openWorkbench(page, lang, TALK);
    const opener = page.getByRole('button', { name: share, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.getByRole('img').last()).toBeVisible();
    await expectNoViolations(page);
    const [link, terminal, card] = names.map((name) => dialog.getByRole('textbox', { name, exact: true }));
    const picture = dialog.getByRole('link');
    const [copyLink, copyTerminal, copyCard] = names.map((name) => dialog.getByRole('button', { name: `: ${name}` }));
    await expect(page.locator('dialog:focus-within')).toBeVisible();
    await dialog.getByRole('button', { name: close }).focus();
    const order = [link, copyLink, picture, terminal, copyTerminal, card, copyCard];
    for (const stop of order) {
      await page.keyboard.press('Tab');
      await expect(stop ?? dialog).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(copied, { exact: true })).toHaveCount(1);
    await expect(copyCard ?? dialog).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test(`a card has one stop for keys, its link, and axe finds nothing (${lang})`, async ({ page }) => {
    for (const [width, colorScheme] of [
      [720, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 600 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/embed/${lang}?${TALK}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link')).toBeFocused();
      await expect(page.getByRole('link')).toHaveAttribute('target', '_blank');
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expectNoViolations(page);
    }
  });
}
