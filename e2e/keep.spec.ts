import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

const MINE = 'scenario=talk&need=waf.must,tear-down.none&as-of=2019-02&name=shop';

async function openFile(page: Page, name: string, content: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function savedFile(page: Page): Promise<{ name: string; content: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
}

test('an own scenario is saved as a file, opened again, and the opening is undone', async ({ page }) => {
  await openWorkbench(page, 'en', MINE);
  await page.getByRole('textbox', { name: 'Name of your scenario' }).fill('Our API: v2');
  const file = await savedFile(page);
  expect(file.name).toBe('Our-API-v2.saikyo-ecs.json');
  const workbench = await openWorkbench(page, 'en', 'scenario=web-shop');
  await openFile(page, file.name, file.content);
  await expect(page).toHaveURL(`/en/workbench?${MINE}`);
  await expect(page.getByText('Opened “Our API: v2”.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Path-based routing', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL('/en/workbench?scenario=web-shop');
  await expect(workbench.radio('Path-based routing', 'Must')).toBeChecked();
});

test('a broken file, a foreign one and one of a later version are told apart; nothing changes', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk');
  const alert = page.getByRole('region', { name: 'Keep it as a file' }).getByRole('alert');
  await openFile(page, 'photo.json', '\u0089PNG');
  await expect(alert).toHaveText('photo.json is neither JSON nor an archive, so it is no scenario file and no bundle.');
  await openFile(page, 'package.json', '{"name":"left-pad"}');
  await expect(alert).toContainText('neither a scenario file nor the saikyo-ecs.json of a bundle');
  await openFile(page, 'x.json', '{"format":"saikyo-ecs-scenario","version":1,"name":"x","choice":{"need":"waf"}}');
  await expect(alert).toContainText('broken at “choice.need”');
  await openFile(page, 'x.json', '{"format":"saikyo-ecs-scenario","version":9}');
  await expect(alert).toContainText('later version');
  await expect(page).toHaveURL('/en/workbench?scenario=talk');
  const choice = { need: ['waf.must', 'magic.must'] };
  await openFile(page, 'x.json', JSON.stringify({ format: 'saikyo-ecs-scenario', version: 1, name: 'x', choice }));
  await expect(alert).toContainText('This part of the file could not be used:');
  await expect(alert).toContainText('magic');
  await expect(page).toHaveURL('/en/workbench?need=waf.must');
});

test('the manifest of a bundle, dropped on the start page, opens what the bundle was made of', async ({
  page,
  request,
}) => {
  const manifest = { schemaVersion: 1, generator: 'saikyo-ecs', pick: 'ec2.alb.cloudformation' };
  const content = JSON.stringify({ ...manifest, link: '/en/workbench?need=gpu-host.must&pick=ec2.alb.cloudformation' });
  expect((await request.get('/api/health')).ok()).toBe(true);
  await page.goto('/ja');
  await page.getByText('ファイルを開く').scrollIntoViewIfNeeded();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'saikyo-ecs.json', { type: 'application/json' }));
    return data;
  }, content);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL('/ja/workbench?need=gpu-host.must&pick=ec2.alb.cloudformation');
});

test('while a file is held above the page it says what it takes; what it cannot open is told where one sees it', async ({
  page,
}) => {
  const drag = async (event: string, name: string, type: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([file, kind]) => {
        const data = new DataTransfer();
        data.items.add(new File(['%'], file, { type: kind }));
        return data;
      },
      [name, type] as const,
    );
    await page.dispatchEvent('body', event, { dataTransfer });
  };
  await openWorkbench(page, 'en', 'scenario=talk');
  await drag('dragover', 'bundle.zip', 'application/zip');
  await expect(page.getByText('Let go to open it')).toBeVisible();
  await page.dispatchEvent('html', 'dragleave');
  await expect(page.getByText('Let go to open it')).toHaveCount(0);
  await drag('dragover', 'holiday.png', 'image/png');
  await expect(page.getByText('This kind of file cannot be opened here')).toBeVisible();
  await drag('drop', 'holiday.png', 'image/png');
  await expect(page.getByText('This kind of file cannot be opened here')).toHaveCount(0);
  const alert = page.getByRole('region', { name: 'Keep it as a file' }).getByRole('alert');
  await expect(alert).toHaveText(
    'holiday.png is neither JSON nor an archive, so it is no scenario file and no bundle.',
  );
  await expect(alert).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeFocused();
});

test('Undo takes back whatever control was used: level, month, pick, typed settings, services, profile', async ({
  page,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=web-shop');
  const { bundle } = workbench;
  const text = (name: string) => bundle.getByRole('textbox', { name, exact: true });
  const typeBehind = async (name: string, letters: string) => {
    await text(name).press('End');
    await text(name).pressSequentially(letters);
  };
  const steps: [RegExp, () => Promise<unknown>][] = [
    [/need=waf\.could$/, () => workbench.choose('WAF', 'Could')],
    [/as-of=2019-02/, () => workbench.choose('Facts as of', 'Feb 2019')],
    [/pick=ec2\.alb/, () => workbench.choose('Launch type', 'EC2')],
    [/name=web-shop/, () => typeBehind('Name', '-shop')],
    [/env=test/, () => text('Environment').fill('test')],
    [/region=us-east-1/, () => bundle.getByRole('combobox', { name: 'Region', exact: true }).selectOption('us-east-1')],
    [/service=name:/, () => bundle.getByRole('button', { name: 'Add a service' }).click()],
    [/profile=production/, () => workbench.choose('Profile', 'Production')],
    [/^(?!.*scenario=)/, () => page.getByRole('button', { name: 'Clear all' }).click()],
  ];
  const seen = [page.url()];
  for (const [address, step] of steps) {
    await step();
    await expect(page).toHaveURL(address);
    seen.push(page.url());
  }
  for (const url of seen.slice(0, -1).toReversed()) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(url);
  }
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  for (const url of seen.slice(1)) {
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(page).toHaveURL(url);
  }
});

test('recent decisions stand on the start page and in the palette; they are removed and cleared', async ({ page }) => {
  const command = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type a command' }).fill(text);
    await page.keyboard.press('Enter');
  };
  await openWorkbench(page, 'en', 'scenario=web-shop');
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  // What was opened is a decision of its own once someone has looked at it for a moment.
  const kept = () => page.evaluate(() => Object.values(localStorage).some((text) => text.includes('scenario=talk')));
  await expect.poll(kept).toBe(true);
  await workbench.choose('Frequent tear-down', 'Must');
  await workbench.choose('Frequent tear-down', 'Could');
  await page.goto('/en');
  const recent = page.getByRole('region', { name: 'Recent decisions' });
  const names = [/^The talk's scenario.*\(edited\)$/, "The talk's scenario: a toB API", 'Public web shop'];
  await expect(recent.getByRole('link')).toHaveText(names);
  await recent.getByRole('link', { name: /edited/ }).click();
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await workbench.expectReady();
  await command('recent: web shop');
  await expect(workbench.radio('Path-based routing', 'Must')).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(workbench.radio('Frequent tear-down', 'Could')).toBeChecked();
  await command('all recent');
  await recent.getByRole('button', { name: 'Remove Public web shop from the list' }).click();
  await expect(recent.getByRole('link')).toHaveCount(2);
  await recent.getByRole('button', { name: 'Clear the list' }).click();
  await expect(recent.getByRole('link')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What are you building?' })).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test('where the browser blocks its storage, everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await workbench.choose('Frequent tear-down', 'Must');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Save as a file' })).toBeVisible();
  await page.goto('/en');
  await expect(page.getByRole('heading', { name: 'What are you building?' })).toBeVisible();
});
