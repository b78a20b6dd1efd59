import { expect, test } from 'vitest';
import type { Doubt } from './doubt.ts';
import { doubtsMarkdown } from './doubt-markdown.ts';

const doubt = (reason: string): Doubt => ({ fact: 'F04', reason, on: '2026-11-22' });
const markdownOf = (reason: string) => doubtsMarkdown('Doubted', [doubt(reason)], () => 'A claim.', 'from a file');
const seen = (markdown: string) => markdown.replace(/\u200B|\\(?=[^\w\s])/g, '');

test('in Markdown a reason stays text, whatever it holds', () => {
  expect(markdownOf('<img src=x> [a](b) | *c*')).toBe(
    'Doubted:\n\n- **F04** A claim. — \\<img src=x\\> \\[a\\]\\(b\\) \\| \\*c\\* (2026-11-22)\n',
  );
  expect(doubtsMarkdown('Doubted', [], () => 'A claim.', 'from a file')).toBe('');
});

test('a doubt that came with a file says so', () => {
  const brought: Doubt = { ...doubt('It is not so.'), brought: true };
  expect(doubtsMarkdown('Doubted', [brought], () => undefined, 'from a file')).toContain('(2026-11-22, from a file)');
});

test.each([
  'one\n\n# A head of its own',
  'one\r\n\r\n- another item\n1. and a number',
  'one\u2028two\u2029three\u0085four',
  'one\n\n    code\n```\nmore\n```',
  'see https://evil.example/a?b=c and HTTP://evil.example',
  'ftp://evil.example or www.evil.example or WWW.evil.example',
  'ask @someone or @some-team/ops, mail me@evil.example',
  'closes #12 and owner/repo#34',
  'mailto:me@evil.example xmpp:me@evil.example',
  '![x](https://evil.example/p.png) <https://evil.example> [y]: https://evil.example',
  '料金は@担当者に。https://例え.テスト',
])('it stays in its item, and links, mentions and numbers are only read: %j', (reason) => {
  const markdown = markdownOf(reason);
  expect(markdown.split(/[\n\r\u0085\u2028\u2029]/)).toEqual(['Doubted:', '', expect.stringMatching(/^- \*\*F04/), '']);
  // Escapes are gone before hosts look for these.
  const read = markdown.replace(/\\(?=[^\w\s])/g, '');
  expect(read).not.toMatch(/\w:\/\/|\bwww\.|[@#][\p{L}\p{N}]|\b(?:mailto|xmpp):/iu);
  expect(seen(markdown)).toContain(` ${reason.replace(/[\s\u0085]+/g, ' ')} (2026-11-22)`);
});
