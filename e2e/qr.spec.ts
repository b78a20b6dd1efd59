import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './fixtures.ts';
import { openViews } from './room-phases.ts';
import { openWorkbench } from './workbench.ts';

const [NEAR, FAR] = [1, 0.4];

/** What a camera reads that sees the page, as it is or so small: its pixels, decoded by a page of their own. */
async function readCode(page: Page, share = NEAR): Promise<string | null> {
  // A page behind another is not painted.
  await page.bringToFront();
  const picture = await page.screenshot({ scale: 'css' });
  const eye = await page.context().newPage();
  const { greys, width, height } = await eye.evaluate(
    async ([base64, part]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(Math.round(image.width * part), Math.round(image.height * part));
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let greys = '';
      for (let index = 0; index < data.length; index += 4) greys += String.fromCharCode(data[index + 1] ?? 0);
      return { greys, width: canvas.width, height: canvas.height };
    },
    [picture.toString('base64'), share] as const,
  );
  await eye.close();
  const pixels = Uint8ClampedArray.from({ length: 4 * greys.length }, (_, index) => greys.charCodeAt(index >> 2));
  return jsQR(pixels, width, height)?.data ?? null;
}

async function show(page: Page, code: Locator): Promise<void> {
  await page.bringToFront();
  await code.scrollIntoViewIfNeeded();
}

// Several services make a link long.
const SHOP =
  'scenario=talk&as-of=2019-02&need=gpu-host.must,docs.could&name=orders&count=3&service=name:web,image:nginx%253A1.29,port:80,path:/,count:2&service=name:orders,image:public.ecr.aws%252Fnginx%252Fnginx%253A1.29,port:8080,path:/orders,count:2';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a camera reads the code of a room from every screen (${colorScheme})`, async ({ page, baseURL }) => {
    test.setTimeout(150_000);
    const { room, tokens, screens } = await openViews(page, 'en');
    const { facilitator, projector, phone } = screens;
    for (const screen of Object.values(screens)) await screen.emulateMedia({ colorScheme });
    const link = `${baseURL}/r/${room.code}`;
    const name = `QR code of the link to join: ${link}`;
    await expect(projector.getByRole('img', { name })).toBeVisible();
    expect(await readCode(projector, FAR), 'before the vote').toBe(link);
    await room.send({ type: 'phase', to: 'vote' });
    await expect(projector.getByRole('heading', { name: 'How much does this matter?' })).toBeVisible();
    expect(await readCode(projector, FAR), 'during the vote').toBe(link);
    for (const [screen, width] of [
      [facilitator, 1920],
      [facilitator, 320],
      [projector, 320],
    ] as const) {
      await screen.setViewportSize({ width, height: 900 });
      await show(screen, screen.getByRole('img', { name }));
      expect(await readCode(screen), `${width} pixels wide`).toBe(link);
    }
    await phone.bringToFront();
    await phone.getByText('Go on with another device').click();
    await show(phone, phone.getByRole('img', { name: 'Your own link' }));
    expect(await readCode(phone)).toBe(`${baseURL}/en/r/${room.code}#t=${tokens[0]}`);
  });

  test(`a camera reads the code of a decision that is shared (${colorScheme})`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme });
    await openWorkbench(page, 'en', SHOP);
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(link).toContain('service=name');
    for (const width of [1920, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await show(page, dialog.getByRole('img', { name: 'QR code of the link' }));
      expect(await readCode(page), `${width} pixels wide`).toBe(link);
    }
  });
}
