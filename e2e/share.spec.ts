import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench, Workbench } from './workbench.ts';

const TALK = 'v=1&catalog=2026-11&scenario=talk&as-of=2019-02';

/** Drops a file on the page, as from the system's own file list. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], file));
      return data;
    },
    [name, content.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('an old link opens with what changed since and today’s answer, and decides by today’s facts on a press', {
  tag: '@phone',
}, async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', TALK);
  const notice = page.getByRole('complementary', { name: 'A decision of Feb 2019' });
  await expect(notice).toContainText(
    /\d+ facts changed since; today’s answer: Fargate × API Gateway \+ NLB × CloudFormation\./,
  );
  await workbench.expectFirst('Fargate × API Gateway + NLB × ecs-cli', '96.2');
  await notice.getByText('Which facts changed').click();
  await expect(notice.getByText('From Nov 2025').first()).toBeVisible();
  await notice.getByRole('button', { name: 'Decide by today’s facts' }).click();
  await workbench.expectFirst('Fargate × API Gateway + NLB × CloudFormation', '100.0');
  await expect(notice).toBeHidden();
});

test('a link of an older catalogue counts by its month and says so; one of a catalogue to come is named', async ({
  page,
}) => {
  await openWorkbench(page, 'ja', 'v=1&catalog=2025-03&scenario=talk');
  const notice = page.getByRole('complementary', { name: '2025年3月の決定' });
  await expect(notice).toContainText('このリンクは2025年3月のカタログで作られました。');
  await expect(notice).toContainText('現在の答え: Fargate × API Gateway + NLB × CloudFormation');
  await openWorkbench(page, 'en', 'v=2&catalog=2031-01&scenario=talk');
  await expect(page.getByRole('note').getByRole('listitem')).toHaveText([/version "2"/, /2031-01/]);
});

test('a bundle’s zip, dropped on the start page or the workbench, shows the same decision', async ({
  page,
  request,
}) => {
  const link = 'scenario=talk&need=waf.could&as-of=2019-02&pick=ec2.api-gateway-nlb.cloudformation&name=shop';
  const zip = await (await request.get(`/bundle.zip?${link}`)).body();
  await page.goto('/en');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  // The page may not listen yet; a person would drop it once more.
  await expect(async () => {
    await drop(page, 'shop.zip', zip);
    await expect(page).toHaveURL(/\/en\/workbench\?v=1&catalog=2026-11&scenario=talk/, { timeout: 2000 });
  }).toPass();
  const workbench = new Workbench(page, 'en');
  await workbench.expectReady();
  await expect(workbench.radio('WAF', 'Could')).toBeChecked();
  await expect(workbench.radio('Launch type', 'EC2')).toBeChecked();
  await expect(workbench.bundle.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('shop');
  await expect(page.getByRole('complementary', { name: 'A decision of Feb 2019' })).toBeVisible();

  await openWorkbench(page, 'en', 'scenario=web-shop');
  const keep = page.getByRole('region', { name: 'Keep it as a file' });
  await drop(page, 'shop.zip', zip);
  await expect(keep.getByRole('status')).toContainText('Opened “ec2.api-gateway-nlb.cloudformation”.');
  await expect(page).toHaveURL(`/en/workbench?${link}`);
  await drop(page, 'photos.zip', Buffer.from('PK\u0003\u0004 and nothing more'));
  await expect(keep.getByRole('alert')).toContainText('photos.zip is an archive, but it is damaged');
  await expect(page).toHaveURL(`/en/workbench?${link}`);
});

test('the vote that a file brings is shown, wherever the file was opened', async ({ page }) => {
  const counts = { must: 4, should: 1, could: 1, none: 0, abstain: 2 };
  const vote = {
    people: 8,
    requirements: [{ requirement: 'waf', weight: 3.17, isMust: true, decided: null, voters: 6, counts }],
    consents: [{ value: 4, reason: 'Only if we log it.' }],
  };
  const link = '/en/workbench?v=1&catalog=2026-11&need=waf.must&as-of=2026-11&pick=fargate.alb.cloudformation';
  const manifest = { schemaVersion: 1, generator: 'saikyo-ecs', pick: 'fargate.alb.cloudformation', link, vote };
  const file = Buffer.from(JSON.stringify(manifest));
  await page.goto('/en');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  await drop(page, 'saikyo-ecs.json', file);
  const table = page.getByRole('region', { name: 'The vote that this file brought' }).first();
  await expect(table).toContainText('8 people voted.');
  await expect(table.getByRole('row', { name: /AWS WAF|WAF/ })).toContainText('3.17');
  await expect(table).toContainText('Only if we log it.');
});

test('a decision is shared as a link, a code, a picture, commands and a card', async ({ page, context, request }) => {
  await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this decision' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/en\/workbench\?v=1&catalog=2026-11&scenario=talk&as-of=2019-02$/);
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const picture = dialog.getByRole('img', { name: /^Preview: Fargate/ });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  const frame = await dialog.getByRole('textbox', { name: 'As a card in another page' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await page.goto(link);
  await new Workbench(page, 'en').expectFirst('Fargate × API Gateway + NLB × ecs-cli', '96.2');

  const elsewhere = await context.newPage();
  // A browser lets only a page that comes from this machine itself frame what this machine serves.
  const wiki = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(frame));
  await once(wiki.listen(0, '127.0.0.1'), 'listening');
  const address = wiki.address();
  const port = typeof address === 'object' ? address?.port : address;
  await elsewhere.goto(`http://127.0.0.1:${port}/`);
  const card = elsewhere.frameLocator('iframe');
  await expect(card.getByRole('heading', { name: 'Fargate × API Gateway + NLB × ecs-cli' })).toBeVisible();
  await expect(card.getByRole('img', { name: /^Architecture: / })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Open this decision' })).toHaveAttribute('href', /workbench\?v=1/);
  wiki.close();
  const answer = await request.get(link);
  const tags = await answer.text();
  expect(tags).toMatch(/<meta property="og:image" content="http[^"]+\/og\.png\?v=1&amp;catalog=2026-11/);
  expect(tags).toContain('<meta name="twitter:card" content="summary_large_image"');
});

test('only cards may be framed, and only they and the picture of a link be loaded from elsewhere', async ({
  request,
}) => {
  const headersOf = async (path: string) => (await request.get(path)).headers();
  for (const path of ['/embed/en?scenario=talk', '/og.png?scenario=talk'])
    expect((await headersOf(path))['cross-origin-resource-policy']).toBe('cross-origin');
  expect((await headersOf('/embed/ja'))['content-security-policy']).toContain('frame-ancestors *');
  for (const path of ['/en', '/en/workbench', '/en/facts', '/api/ranking', '/llms.txt', '/diagram.svg?scenario=talk']) {
    const headers = await headersOf(path);
    expect([path, headers['cross-origin-resource-policy']]).toEqual([path, 'same-origin']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});
