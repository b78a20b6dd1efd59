import { expect, test } from 'vitest';
import { checkEntryNames, entryNameProblem } from './names.ts';

test.each([
  'template.yaml',
  'docs/adr/0001-use-fargate.md',
  'services/web/docker-compose.yml',
  '.dockerignore',
  'console.md',
  'com10.txt',
  'a..b',
  '日本語.md',
  `${'a/'.repeat(80)}b`,
])('%s may enter an archive', (path) => {
  expect(entryNameProblem(path)).toBeUndefined();
});

test.each([
  ['', 'has an empty part'],
  ['..', 'climbs'],
  ['../x', 'climbs'],
  ['a/../../x', 'climbs'],
  ['./x', 'climbs'],
  ['/etc/passwd', 'is absolute'],
  ['a//b', 'has an empty part'],
  ['a/', 'has an empty part'],
  ['a\\b', 'holds a character'],
  ['..\\x', 'holds a character'],
  ['C:x', 'holds a character'],
  ['c:/x', 'holds a character'],
  ['file:stream', 'holds a character'],
  ['a\0b', 'holds a character'],
  ['a\nb', 'holds a character'],
  ['a\x7fb', 'holds a character'],
  ['evil\u202egpj.sh', 'holds a character'],
  ['a\u200bb', 'holds a character'],
  ['\ufeffa', 'holds a character'],
  ['a\ud800', 'holds a character'],
  ['what?', 'holds a character'],
  ['a*', 'holds a character'],
  ['con', 'is a device'],
  ['NUL.txt', 'is a device'],
  ['x/aux.tar.gz', 'is a device'],
  ['Com1', 'is a device'],
  ['lpt¹.md', 'is a device'],
  ['a.', 'ends with'],
  ['a /b', 'ends with'],
  [' a', 'begins with a space'],
  ['a'.repeat(181), 'is longer than 180'],
  ['あ'.repeat(61), 'is longer than 180'],
])('%j may not', (path, problem) => {
  expect(entryNameProblem(path)).toContain(problem);
});

test('two names that some system takes for one cannot both enter', () => {
  expect(() => checkEntryNames(['README.md', 'Readme.md'])).toThrow('twice, if case does not count');
  expect(() => checkEntryNames(['\u304c.md', '\u304b\u3099.md'])).toThrow('twice');
  expect(() => checkEntryNames(['docs', 'DOCS/a.md'])).toThrow('is a file and the folder of');
  expect(() => checkEntryNames(['docs/a.md', 'docs/b.md', 'deploy.sh'])).not.toThrow();
});
