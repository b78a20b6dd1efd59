import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const BINARY = /\.(woff2|png|jpg|ico|zip|gz)$/;
const SELF = 'scripts/house/tracked-files.test.ts';

const files = listFiles()
  .filter((path) => path !== SELF && !BINARY.test(path) && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What is tracked, and what is about to be. */
function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);
}

/** Where a pattern stands, as `path: match`. */
function finds(pattern: RegExp, isMeant: (path: string) => boolean = () => true): string[] {
  return files
    .filter(({ path }) => isMeant(path))
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
}

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
const isCode = (path: string) => /\.(m?[jt]sx?)$/.test(path);

test('the list is not empty', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each([
  ['an AWS access key', /\b(AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\b/g],
  ['an AWS secret key', /aws_secret_access_key\s*[=:]\s*["']?[A-Za-z0-9/+]{40}/gi],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  [
    'a token of GitHub, npm or Slack',
    /\b(gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{10,})/g,
  ],
  ['a password in an address', /\b[a-z]+:\/\/[^\s/:@'"`<>{}$]+:[^\s/@'"`<>{}$]+@/g],
])('no file holds %s', (_, pattern) => {
  expect(finds(pattern)).toEqual([]);
});

test('no file names a folder of one machine or the host of a registry', () => {
  expect(finds(/(?<![\w.-])\/(work|root|home)\/[\w.-]+|registry\.npmjs\.org|npm\.pkg\.github\.com/g)).toEqual([]);
});

test('no test is left out, run alone, or made to wait for time to pass', () => {
  const pattern = /\b(test|it|describe)\.(only|skip|todo|fixme)\b|waitForTimeout|networkidle/g;
  expect(finds(pattern, (path) => isTest(path) || path.startsWith('e2e/'))).toEqual([]);
});

test('only the two readers open the folder of the content', () => {
  const readers = ['lib/catalog/read.ts', 'lib/bundle/fragments.ts'];
  const isOthers = (path: string) =>
    /^(app|components|lib)\//.test(path) && isCode(path) && !isTest(path) && !readers.includes(path);
  const openers = files.filter(({ path, text }) => isOthers(path) && /['"](node:)?fs(\/promises)?['"]/.test(text));
  expect(openers.filter(({ text }) => /['"`/]templates['"`/]/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no name says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|misc|common|types|constants|manager|handlers?)(\/|\.[a-z]+$)/;
  expect(files.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([]);
});

test('a file of code has at most 250 lines', () => {
  const isDictionary = (path: string) => /^lib\/i18n\/(en|ja)\.ts$/.test(path);
  const long = files.filter(({ path, text }) => isCode(path) && !isDictionary(path) && text.split('\n').length > 251);
  expect(long.map(({ path }) => path)).toEqual([]);
});
