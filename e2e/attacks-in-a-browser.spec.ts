import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { DEPLOY, send } from './attack.ts';
import { expect, test } from './fixtures.ts';

/** A page that does its worst, on another port of this machine: a browser calls that the same site. */
async function hostilePage(target: string | undefined): Promise<Server> {
  const json = JSON.stringify(DEPLOY);
  const form = `<form action="${target}/api/deployments" method="post" enctype="text/plain" target="frame">
    <input name='${json.slice(0, -1)},"x":"' value='"}'></form><iframe name="frame"></iframe>`;
  const script = `
    const calls = [
      () => fetch('${target}/api/deployments', { method: 'POST', body: '${json}', mode: 'no-cors' }),
      () => fetch('${target}/api/deployments', { method: 'POST', body: '${json}', mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain' } }),
      () => fetch('${target}/api/deployments', { method: 'POST', body: '${json}', headers: { 'content-type': 'application/json' } }),
      () => fetch('${target}/api/deployments/x', { method: 'DELETE', body: '{}' }),
      () => fetch('${target}/api/deployments').then((answer) => answer.text()).then((text) => { document.title = 'read ' + text; }),
      async () => { if (!navigator.sendBeacon('${target}/api/deployments', '${json}')) throw new Error('not sent'); },
      async () => { document.forms[0].submit(); },
    ];
    Promise.allSettled(calls.map((call) => call())).then((all) => { document.body.dataset.done = all.map(({ status }) => status).join(' '); });`;
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html').end(`<body>${form}<script>${script}</script>`);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function attackedRuns(baseURL: string | undefined): Promise<unknown[]> {
  const { text } = await send(baseURL, 'GET', '/api/deployments', {});
  return JSON.parse(text).deployments.filter(({ stackName }: { stackName: string }) => stackName === 'attacked-dev');
}

test('a hostile page in a real browser deploys nothing and reads nothing', async ({ page, baseURL, complaints }) => {
  const server = await hostilePage(baseURL);
  const { port } = server.address() as AddressInfo;
  const statuses: number[] = [];
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));
  page.on('response', (response) => {
    if (response.url().startsWith(baseURL ?? '-')) statuses.push(response.status());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(page.locator('body')).toHaveAttribute('data-done', /./);
  await expect(page).toHaveTitle('');
  expect(sent.filter((method) => method === 'POST').length).toBeGreaterThanOrEqual(4);
  // 200 and 204 are reads and questions of the browser, whose answers it keeps from the page.
  expect(statuses.filter((status) => ![200, 204, 403, 415].includes(status))).toEqual([]);
  expect(await attackedRuns(baseURL)).toEqual([]);
  // The browser says of each refused call that it was refused.
  complaints.length = 0;
  server.close();
});

test('a name that begins to point here (DNS rebinding) deploys nothing in a real browser', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '');
  const args = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP evil.example 127.0.0.1'];
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
  const page = await browser.newPage();
  const opened = await page.goto(`http://evil.example:${port}/en`);
  expect(opened?.status()).toBe(421);
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/deployments', { method: 'POST', body, headers });
    return answer.status;
  }, JSON.stringify(DEPLOY));
  expect(status).toBe(421);
  await browser.close();
  expect(await attackedRuns(baseURL)).toEqual([]);
});
