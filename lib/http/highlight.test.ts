import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, type Language, languageOf } from './highlight.ts';

const LANGUAGES: Language[] = ['yaml', 'shellscript', 'javascript', 'json', 'markdown', 'text'];
const joined = (text: string, language: Language) =>
  highlight(text, language)
    .map((line) => line.map(([, token]) => token).join(''))
    .join('\n');

test('whatever the text, its tokens joined are the text again', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '"', "'", '$', '{', '}', '#', ':', '-', '|', '`', '<', '日', '😀'),
  });
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (given, language) => {
      expect(joined(given, language)).toBe(given);
    }),
    { numRuns: 300 },
  );
});

test('a template shows its keys, strings, tags and comments', () => {
  expect(highlight('# why\nType: "a"\nVpc: !Ref Vpc', 'yaml')).toEqual([
    [['comment', '# why']],
    [
      ['key', 'Type'],
      ['text', ': '],
      ['string', '"a"'],
    ],
    [
      ['key', 'Vpc'],
      ['text', ': '],
      ['keyword', '!Ref '],
      ['text', 'Vpc'],
    ],
  ]);
});

test('a language follows from the end of the name', () => {
  const names = [
    'template.yaml',
    'docker-compose.yml',
    'deploy.sh',
    'index.cjs',
    'saikyo-ecs.json',
    'README.md',
    'LICENSE',
  ];
  expect(names.map(languageOf)).toEqual(['yaml', 'yaml', 'shellscript', 'javascript', 'json', 'markdown', 'text']);
});
