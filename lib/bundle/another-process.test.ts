import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';
import { tarBundle } from './tar.ts';
import { zipBundle } from './zip.ts';

const DATE = '2011-12-30';

// Vite reads TypeScript where Node 20 does not.
const SOURCE = `
import { createHash } from 'node:crypto';
const { createViteServer } = await import(process.env.VITE);
const root = process.env.ROOT;
const server = { middlewareMode: true, watch: null, ws: false };
const resolve = { alias: { 'server-only': root + '/scripts/house/empty.ts' } };
const vite = await createViteServer({ configFile: false, root, resolve, logLevel: 'error', server });
const load = (file) => vite.ssrLoadModule('/lib/bundle/' + file);
const { composeBundle } = await load('compose.ts');
const { fixtureInputs } = await load('fixture-input.ts');
const packs = [(await load('zip.ts')).zipBundle, (await load('tar.ts')).tarBundle];
const files = composeBundle(fixtureInputs()('host.gateway.stack'));
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hashes = packs.map((pack) => hashOf(pack(files, { date: '${DATE}' })));
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
await vite.close();
console.log(JSON.stringify({ timeZone, folder: process.cwd(), hashes }));
`;

test('another process, in another folder, zone and language, packs the same bytes', () => {
  const files = composeBundle(fixtureInputs()('host.gateway.stack'));
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const hashes = [zipBundle, tarBundle].map((pack) => hashOf(pack(files, { date: DATE })));
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'elsewhere-')));
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: process.env.NODE_ENV,
    VITE: pathToFileURL(createRequire(import.meta.url).resolve('vitest/node')).href,
    ROOT: process.cwd(),
    TZ: 'Pacific/Apia',
    LANG: 'ja_JP.eucJP',
  };
  const args = ['--input-type=module', '--eval', SOURCE];
  const told = execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(told)).toEqual({ timeZone: 'Pacific/Apia', folder, hashes });
}, 60_000);
