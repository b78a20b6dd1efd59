import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BundleFile, composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';
import { tarBundle } from './tar.ts';
import { zipBundle } from './zip.ts';

const LONG = `${'docs/decisions/'.repeat(7)}0001-a-name-that-needs-the-prefix-of-ustar.md`;
const WHEN = { date: '2026-11-22' };

let room = '';
const zone = process.env.TZ;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'archive-'));
});
afterEach(() => {
  rmSync(room, { recursive: true });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function bundle(): BundleFile[] {
  const more = [
    { path: LONG, content: '日本語\n', executable: false },
    { path: 'empty.md', content: '', executable: false },
    { path: 'block.md', content: 'x'.repeat(512), executable: false },
  ];
  return [...composeBundle(fixtureInputs()('host.gateway.stack')), ...more];
}

function hasProgram(name: string): boolean {
  return spawnSync(name, ['--help']).error === undefined;
}

const ZIP_READER = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.external_attr >> 16, z.read(i).decode(), list(i.date_time)] for i in z.infolist()]))
`;
const TAR_READER = `
import json, sys, tarfile
with tarfile.open(sys.argv[1]) as t:
    print(json.dumps([[i.name, i.mode, t.extractfile(i).read().decode(), i.mtime, i.isfile()] for i in t]))
`;

function expected(files: readonly BundleFile[]): [string, boolean, string][] {
  return files
    .map(({ path: name, executable, content }): [string, boolean, string] => [name, executable, content])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Programs that read archives, none of them ours. Each fails the test by its own way of complaining. */
function readZip(file: string, files: readonly BundleFile[]): number {
  let readers = 0;
  if (hasProgram('python3')) {
    readers += 1;
    const entries: [string, number, string, number[]][] = JSON.parse(
      execFileSync('python3', ['-c', ZIP_READER, file], { encoding: 'utf8' }),
    );
    expect(entries).toEqual(
      expected(files).map(([name, isScript, text]) => [
        name,
        isScript ? 0o100755 : 0o100644,
        text,
        [2026, 11, 22, 12, 0, 0],
      ]),
    );
  }
  if (hasProgram('unzip')) {
    readers += 1;
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
    expect(execFileSync('unzip', ['-Z', file, 'deploy.sh'], { encoding: 'utf8' })).toMatch(/^-rwxr-xr-x/);
  }
  return readers;
}

function readTar(file: string, files: readonly BundleFile[]): number {
  let readers = 0;
  if (hasProgram('python3')) {
    readers += 1;
    const entries = JSON.parse(execFileSync('python3', ['-c', TAR_READER, file], { encoding: 'utf8' }));
    const seconds = Date.UTC(2026, 10, 22) / 1000;
    expect(entries).toEqual(
      expected(files).map(([name, isScript, text]) => [name, isScript ? 0o755 : 0o644, text, seconds, true]),
    );
  }
  if (hasProgram('tar')) {
    readers += 1;
    const listing = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(listing).toEqual(expected(files).map(([name]) => name));
    expect(execFileSync('tar', ['-tvzf', file, 'deploy.sh'], { encoding: 'utf8' })).toMatch(/^-rwxr-xr-x/);
  }
  return readers;
}

test('other programs read the zip: contents, modes, day', () => {
  const file = path.join(room, 'bundle.zip');
  writeFileSync(file, zipBundle(bundle(), WHEN));
  expect(readZip(file, bundle())).toBeGreaterThan(0);
});

test('other programs read the tar: contents, modes, day, long names', () => {
  const file = path.join(room, 'bundle.tgz');
  writeFileSync(file, tarBundle(bundle(), WHEN));
  expect(readTar(file, bundle())).toBeGreaterThan(0);
});

test('an archive is the same bytes in every time zone, and in whatever order the files come', () => {
  const zip = Buffer.from(zipBundle(bundle(), WHEN)).toString('base64');
  const tar = Buffer.from(tarBundle(bundle(), WHEN)).toString('base64');
  const offsets = new Set<number>();
  for (const name of ['Asia/Tokyo', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Beirut']) {
    process.env.TZ = name;
    offsets.add(new Date(2026, 10, 22).getTimezoneOffset());
    expect(Buffer.from(zipBundle(bundle().reverse(), WHEN)).toString('base64')).toBe(zip);
    expect(Buffer.from(tarBundle(bundle().reverse(), WHEN)).toString('base64')).toBe(tar);
  }
  expect(offsets.size).toBe(5);
});

test('a day that a zone skipped is that day all the same', () => {
  const day = { date: '2011-12-30' };
  process.env.TZ = 'UTC';
  const zip = zipBundle(bundle(), day);
  process.env.TZ = 'Pacific/Apia';
  expect(new Date(2011, 11, 30, 12).getDate()).toBe(31);
  expect(Buffer.compare(zipBundle(bundle(), day), zip)).toBe(0);
  // MS-DOS time and date of the first entry: noon of 30 December, 31 years after 1980.
  expect([...zip.slice(10, 14)]).toEqual([0x00, 0x60, 0x9e, 0x3f]);
});

test('a day before there were zips becomes the first that a zip can tell', () => {
  expect(zipBundle(bundle(), { date: '1969-07-20' })).toEqual(zipBundle(bundle(), { date: '1980-01-01' }));
  expect(tarBundle(bundle(), { date: '0001-01-01' })).toEqual(tarBundle(bundle(), { date: '1980-01-01' }));
  expect(zipBundle(bundle(), { date: '9999-12-31' })).toEqual(zipBundle(bundle(), { date: '2099-12-31' }));
});

test('a name that could leave its folder enters neither archive', () => {
  const evil = [{ path: '../evil.sh', content: '', executable: true }];
  expect(() => zipBundle(evil, WHEN)).toThrow('"../evil.sh" cannot enter an archive: it climbs');
  expect(() => tarBundle(evil, WHEN)).toThrow('"../evil.sh" cannot enter an archive: it climbs');
});

test('a name that ustar cannot hold is an error, not a shortened name', () => {
  const long = [{ path: 'a'.repeat(120), content: '', executable: false }];
  expect(() => tarBundle(long, WHEN)).toThrow('is too long for a tar archive');
});
