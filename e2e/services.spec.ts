import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const card = ({ bundle }: Workbench, name: string) => bundle.getByRole('group', { name, exact: true });

test('three services: each its own listener port behind the NLB, and all of them in the download', {
  tag: '@phone',
}, async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&name=shop');
  const { bundle } = workbench;
  const add = bundle.getByRole('button', { name: 'Add a service' });
  await expect(bundle).toContainText('port translation in front of the NLB');
  await add.click();
  const name = card(workbench, 'api').getByRole('textbox', { name: 'Service name' });
  await expect(name).toBeFocused();
  await expect(card(workbench, 'shop')).toContainText('/ → NLB :80 → task :8080');
  await add.click();
  await card(workbench, 'admin').getByRole('textbox', { name: 'Service name' }).fill('jobs');
  const jobs = card(workbench, 'jobs');
  await expect(jobs).toContainText('/jobs → NLB :82 → task :8082');
  await jobs.getByRole('combobox', { name: 'Reachable from' }).selectOption('Other services only');
  await expect(jobs).toContainText('called by name: jobs.shop-dev.internal:8082');
  await expect(jobs.getByRole('textbox', { name: 'Path', exact: true })).toHaveCount(0);
  await jobs.getByText('Protocol, environment variables, secrets').click();
  await jobs.getByRole('textbox', { name: 'Environment variables' }).fill('LEVEL=info\nMODE=fast');
  await expect(page).toHaveURL(/service=name:shop&service=name:api,port:8081&service=name:jobs,port:8082/);

  const coming = page.waitForEvent('download');
  await workbench.downloadButton.click();
  const entries = unzipSync(await readFile(await (await coming).path()));
  const template = strFromU8(entries['template.yaml'] ?? new Uint8Array());
  for (const part of ['ShopService:', 'ApiService:', 'JobsService:', 'LEVEL', 'MODE']) expect(template).toContain(part);
});

test('a service that goes leaves the focus among the rest, and Back brings it again', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&service=name:web&service=name:api,port:81');
  await card(workbench, 'api').getByRole('button', { name: 'Remove api' }).click();
  await expect(card(workbench, 'web').getByRole('heading', { name: 'web' })).toBeFocused();
  await expect(card(workbench, 'api')).toHaveCount(0);
  await expect(workbench.bundle.getByRole('status').filter({ hasText: 'Service api removed.' })).toBeAttached();
  await page.goBack();
  await expect(card(workbench, 'api')).toContainText('NLB :81');
});

test('two services with one port: the page offers a free one, and Back takes it back', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&service=name:web&service=name:api');
  const port = card(workbench, 'api').getByRole('textbox', { name: 'Container port' });
  await expect(port).toHaveAccessibleDescription(/8080/);
  await expect(workbench.downloadButton).toBeDisabled();
  await workbench.bundle.getByRole('button', { name: 'Show the first' }).click();
  await expect(port).toBeFocused();
  await card(workbench, 'api').getByRole('button', { name: 'Set api: Container port to 8081' }).click();
  await expect(port).toHaveValue('8081');
  await expect(workbench.downloadButton).toBeEnabled();
  await page.goBack();
  await expect(port).toHaveValue('8080');
  await expect(workbench.downloadButton).toBeDisabled();
});

test('what does not pass its rule stays in its field with a sentence', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk&service=name:web&service=name:api,port:81');
  const api = card(workbench, 'api');
  const path = api.getByRole('textbox', { name: 'Path', exact: true });
  await path.fill('api');
  await expect(path).toHaveAttribute('aria-invalid', 'true');
  await expect(path).toHaveAccessibleDescription(/\S/);
  await expect(workbench.downloadButton).toBeDisabled();
  await path.fill('/v1');
  await expect(page).toHaveURL(/path:\/v1/);
  await api.getByText('Protocol, environment variables, secrets').click();
  const env = api.getByRole('textbox', { name: 'Environment variables' });
  await env.fill('DB_PASSWORD=hunter2');
  await expect(env).toHaveAccessibleDescription(/secret/i);
  await expect(page).not.toHaveURL(/hunter2/);
});

test('without a mouse: a service is added, named, and its repair pressed', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  await workbench.bundle.getByRole('button', { name: 'Add a service' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(workbench, 'api').getByRole('textbox', { name: 'Service name' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const port = card(workbench, 'api').getByRole('textbox', { name: 'Container port' });
  await expect(port).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8080');
  await page.keyboard.press('Tab');
  await expect(card(workbench, 'api').getByRole('button', { name: 'Set api: Container port to 8081' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(port).toHaveValue('8081');
  await expect(port).toBeFocused();
});
