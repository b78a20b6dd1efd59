import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

test('the picture is drawn from the template, and moves nothing when it comes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry)
          Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(entry.value) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openWorkbench(page, 'en', 'scenario=talk&name=shop');
  const picture = page.getByRole('region', { name: 'Architecture', exact: true });
  await expect(picture.getByRole('img', { name: /^Architecture: Fargate × API Gateway/ })).toBeVisible();
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBeLessThan(0.05);
  await picture.getByText('Read as text').click();
  await expect(picture).toContainText('Client → API Gateway (REST API) → VPC link');
});

test('a requirement lights up the part that answers it, by pointer and by keyboard', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const picture = page.getByRole('region', { name: 'Architecture', exact: true });
  await page.getByRole('group', { name: /^API as a product/ }).hover();
  await expect(picture).toContainText('API as a product: answered by API Gateway');
  await page.mouse.move(0, 0);
  await expect(picture).toContainText('Point at a requirement');
  await workbench.radio('API as a product', 'Must').focus();
  await expect(picture).toContainText('API as a product: answered by API Gateway');
});

test('the picture is of the bundle at hand: the month says the kind of link, the needs say whether there are names', async ({
  page,
}) => {
  await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02');
  const parts = page.getByRole('region', { name: 'Architecture', exact: true }).getByRole('img');
  await expect(parts).toContainText('V1');
  await expect(parts).toContainText('Cloud Map');
});

test('a ruled-out pick breaks the way from the client', async ({ page }) => {
  await openWorkbench(page, 'ja', 'scenario=talk&pick=fargate.service-discovery.cloudformation');
  const picture = page.getByRole('region', { name: 'アーキテクチャ', exact: true });
  await expect(picture.getByRole('img').locator('[data-arrow="broken client names"]')).toBeVisible();
  await expect(picture).toContainText('対象外');
});

test('where settings do not go together, each place of a picture says so', async ({ page }) => {
  // Fargate goes with certain sizes only.
  await page.goto('/en/workbench?scenario=talk&memory=99999');
  const refused = 'The settings do not go together, so there is no picture.';
  await expect(page.getByRole('region', { name: 'Architecture', exact: true }).getByText(refused)).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share this decision' }).getByText(refused)).toBeVisible();
});

test('the picture can be taken along as SVG and as PNG', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk&name=shop');
  const picture = page.getByRole('region', { name: 'Architecture', exact: true });
  for (const [button, start] of [
    ['SVG', '<svg'],
    ['PNG', '\x89PNG'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      picture.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`shop.${button.toLowerCase()}`);
    expect((await readFile(await download.path(), 'latin1')).startsWith(start)).toBe(true);
  }
});

test('on a phone the picture scrolls in itself, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openWorkbench(page, 'en', 'scenario=talk');
  await expect(page.getByRole('region', { name: 'The picture of the architecture, to be scrolled' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const { violations } = await new AxeBuilder({ page }).include('[aria-labelledby="picture-title"]').analyze();
  expect(violations).toEqual([]);
});
