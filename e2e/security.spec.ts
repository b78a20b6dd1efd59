import { request as ask } from 'node:http';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

const PAGES = ['/en', '/ja', '/en/workbench?scenario=talk', '/en/facts', '/ja/how', '/en/nowhere', '/nowhere'];
const SCRIPTS = [
  '<img src=x onerror=document.title=`pwned`>',
  '"><script>document.title="pwned"</script>',
  "javascript:document.title='pwned'",
  '<svg/onload=document.title=`pwned`>',
  '{{constructor.constructor("document.title=`pwned`")()}}',
];
const PARAMETERS = [
  'scenario',
  'need',
  'as-of',
  'pick',
  'name',
  'env',
  'region',
  'image',
  'health',
  'lang',
  'anything',
];

test('every page has a policy with a nonce of its own, and no script without it', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of PAGES) {
    const answer = await request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
    nonces.add(nonce);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("object-src 'none'; base-uri 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(PAGES.length);
});

function statusFor(baseURL: string | undefined, path: string, host: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(path, baseURL), { headers: { Host: host } }, async (answer) => {
      const parts = await answer.toArray();
      resolve([answer.statusCode, Buffer.concat(parts).toString()]);
    });
    asked.on('error', reject).end();
  });
}

for (const path of ['/', '/en/workbench', '/api/ranking?scenario=talk', '/bundle.zip?scenario=talk']) {
  test(`a name that points at this machine does not open ${path}`, async ({ baseURL }) => {
    for (const host of ['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '10.0.0.1', '[::2]']) {
      const [status, body] = await statusFor(baseURL, path, host);
      expect(status, host).toBe(421);
      expect(body).not.toContain('evil.example');
      expect(JSON.parse(body)).toHaveProperty('error.code');
    }
    for (const host of ['localhost', 'talk.localhost:3000']) {
      const [status] = await statusFor(baseURL, path, host);
      expect(status, host).toBeLessThan(400);
    }
  });
}

test('scripts in a link are text', async ({ page }) => {
  for (const script of SCRIPTS) {
    const query = PARAMETERS.map((key) => `${key}=${encodeURIComponent(script)}`).join('&');
    await page.goto(`/en/workbench?${query}&${encodeURIComponent(script)}=1#${encodeURIComponent(script)}`);
    await expect(page.getByRole('note')).toContainText(script.slice(0, 20));
    await expect(page).toHaveTitle(/Workbench/);
  }
});

test('scripts typed into every field are text, and reach neither address nor bundle', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  for (const field of ['Name', 'Environment', 'Tasks', 'Container image', 'Container port', 'Health check path']) {
    const box = workbench.bundle.getByRole('textbox', { name: field, exact: true });
    for (const script of SCRIPTS) {
      await box.fill(script);
      await expect(box).toHaveAttribute('aria-invalid', 'true');
    }
  }
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  for (const script of SCRIPTS) await search.fill(script);
  await expect(page).toHaveTitle(/Workbench/);
  await expect(page).toHaveURL('/en/workbench?scenario=talk');
});

test('every link leads to a page of ours or by https elsewhere, and tells nobody where it came from', async ({
  page,
}) => {
  for (const path of ['/en', '/en/workbench?scenario=talk&as-of=2019-02', '/ja/facts', '/en/how']) {
    await page.goto(path);
    const links = await page
      .getByRole('link', { includeHidden: true })
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          element instanceof HTMLAnchorElement && element.origin !== location.origin
            ? [{ protocol: element.protocol, rel: element.rel }]
            : [],
        ),
      );
    for (const { protocol, rel } of links) {
      expect(protocol).toBe('https:');
      expect(rel).toContain('noopener');
    }
  }
});

test('no other page can put this one into a frame', async ({ page, baseURL, complaints }) => {
  await page.setContent(`<iframe title="stolen" src="${baseURL}/en/workbench?scenario=talk"></iframe>`);
  await expect.poll(() => complaints.join()).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Workbench' })).toHaveCount(0);
  complaints.splice(0);
});
