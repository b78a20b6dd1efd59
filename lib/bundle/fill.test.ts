import { expect, test } from 'vitest';
import { escapeAddress, fillMarkdown } from './fill-markdown.ts';
import { fillShell, quoteForShell } from './fill-shell.ts';
import type { Values } from './values.ts';

function values(image: string): Values {
  return { lang: 'en', get: () => image, list: () => undefined, services: [] };
}

const markdown = (text: string, value: string, blocks = {}) => fillMarkdown(text, values(value), blocks, 'readme.md');

test('a shell value is one single-quoted word', () => {
  expect(quoteForShell("it's")).toBe(String.raw`'it'\''s'`);
  expect(fillShell('readonly A=@(a)\nexport B=@(b)\necho "$A"\n', values('$(id)'), 'a.sh')).toBe(
    "readonly A='$(id)'\nexport B='$(id)'\necho \"$A\"\n",
  );
  expect(fillShell('A=@(a)\n', values('$& $1 $`'), 'a.sh')).toBe("A='$& $1 $`'\n");
});

test('in text a value cannot open emphasis, a link, a tag or a table cell', () => {
  expect(markdown('Runs @(image).', '*a* _b_ [c](d) <e> `f` |g| &h; \\i')).toBe(
    String.raw`Runs \*a\* \_b\_ \[c\](d) \<e\> \`f\` \|g\| \&h; \\i.`,
  );
  expect(markdown('Runs @(image).', 'a\n# b')).toBe(String.raw`Runs a \# b.`);
});

test('in code a value stands as it is, but cannot end the code', () => {
  expect(markdown('Runs `@(image)` and @(image)', 'a_b')).toBe(String.raw`Runs ${'`a_b`'} and a\_b`);
  expect(markdown('Runs `@(image)`', 'a`b')).toBe("Runs `a'b`");
  expect(markdown('```\n@(image)\n```\n@(image)', 'a_b\n```')).toBe("```\na_b '''\n```\na\\_b \\`\\`\\`");
});

test('what stands in a shell block can be pasted', () => {
  const block = '```sh\naws s3 ls @(image)\n```';
  expect(markdown(block, 'public.ecr.aws/nginx:1.29')).toBe('```sh\naws s3 ls public.ecr.aws/nginx:1.29\n```');
  expect(markdown(block, "$(id)\nit's")).toBe("```sh\naws s3 ls '$(id) it'\\''s'\n```");
});

test('an address can stand bare or in brackets', () => {
  expect(escapeAddress('https://example.com/ja?pick=a.b.c&need=x.must,y&name=<b>(c) d')).toBe(
    'https://example.com/ja?pick=a.b.c&need=x.must,y&name=%3Cb%3E%28c%29%20d',
  );
  expect(escapeAddress('/?image=nginx%3A1.29')).toBe('/?image=nginx%3A1.29');
});

test('a block goes in as it is; a line of an empty block goes', () => {
  expect(markdown('# @(formula)\n\n> @(gone)\n\nEnd', '', { formula: '**A**', gone: '' })).toBe('# **A**\n\nEnd');
  expect(markdown('A @(gone) b', '', { gone: '' })).toBe('A  b');
});

test('a section of which nothing is left goes, heading and all', () => {
  const blocks = { gone: '', there: 'Text' };
  expect(markdown('# A\n\n## B\n\n@(gone)\n\n## C\n\n@(there)\n', '', blocks)).toBe('# A\n\n## C\n\nText\n');
  expect(markdown('## B\n\n@(gone)\n', '', blocks).trim()).toBe('');
  expect(markdown('## B\n\n@(gone)\n\nMore\n', '', blocks)).toBe('## B\n\nMore\n');
  expect(markdown('# Title\n\n@(gone)\n\n## B\n\nMore', '', blocks)).toBe('# Title\n\n## B\n\nMore');
});
