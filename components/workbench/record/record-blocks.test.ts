import { expect, test } from 'vitest';
import { piecesOf, recordBlocks } from './record-blocks.ts';

const RECORD = `---
status: proposed
date: 2026-11-22
---
# Run web on Fargate × ALB × CloudFormation

## Considered Options

* Fargate × ALB × CloudFormation
* EC2 × ALB × ecs-cli: ruled out. [F25]

\`\`\`mermaid
---
title: "x"
---
flowchart LR

  A --> B
\`\`\`

Sources:

[F03]: <https://docs.example/a_(b).html>
[F25]: <https://docs.example/c.html>
`;

test('a record is taken apart into front matter, headings, lists, code and sentences, definitions apart', () => {
  const { blocks, pages } = recordBlocks(RECORD);
  expect(blocks.map(({ kind }) => kind)).toEqual(['front', 'heading', 'heading', 'list', 'code', 'text']);
  expect(blocks[0]).toMatchObject({ text: 'status: proposed\ndate: 2026-11-22' });
  expect(blocks[2]).toEqual({ kind: 'heading', level: 2, text: 'Considered Options' });
  expect(blocks[3]).toMatchObject({
    items: ['Fargate × ALB × CloudFormation', 'EC2 × ALB × ecs-cli: ruled out. [F25]'],
  });
  // What stands in a code block is no front matter, and an empty line does not end it.
  expect(blocks[4]).toMatchObject({ text: '---\ntitle: "x"\n---\nflowchart LR\n\n  A --> B' });
  expect(Object.fromEntries(pages)).toEqual({
    F03: 'https://docs.example/a_(b).html',
    F25: 'https://docs.example/c.html',
  });
});

const PAGES = new Map([['F25', 'https://docs.example/c.html']]);
const said = (line: string) =>
  piecesOf(line, PAGES)
    .map(({ text, href }) => (href === undefined ? text : `${text} → ${href}`))
    .join('|');

test.each([
  ['because of it [F25] · No EC2 −2', 'because of it |[F25] → https://docs.example/c.html| · No EC2 −2'],
  ['the talk [F17], without a page', 'the talk |[F17]|, without a page'],
  ['[A \\[title\\]](<https://docs.example/d.html>), read', 'A [title] → https://docs.example/d.html|, read'],
  ['see [architecture.svg](architecture.svg).', 'see |architecture.svg|.'],
  [
    'at <https://ecs.example/en/workbench?a=b>',
    'at |https://ecs.example/en/workbench?a=b → https://ecs.example/en/workbench?a=b',
  ],
  ['\\<script\\>alert\\(1\\)', '<|script|>|alert|(|1|)'],
  ['[x](javascript:alert(1))', 'x|)'],
])('%s', (line, expected) => {
  expect(said(line)).toBe(expected);
});

test('code and what is strong are told apart', () => {
  expect(piecesOf('answers `GET /` and **Fargate × ALB**', PAGES)).toEqual([
    { text: 'answers ' },
    { text: 'GET /', isCode: true },
    { text: ' and ' },
    { text: 'Fargate × ALB', isStrong: true },
  ]);
});
