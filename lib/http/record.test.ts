import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { GroupVoice } from '#lib/record/record-input.ts';
import { recordOf } from './bundle.ts';
import { decideOn, type Said } from './decide.ts';
import { asAdrTools, asLog4brains, asMadr } from './record-importers.fixture.ts';

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);

function record(query: string, said?: Said): { name: string; text: string } {
  const { choice } = readChoice(new URLSearchParams(query), vocabulary);
  const { path, content } = recordOf(catalog, decideOn(catalog, choice), said);
  return { name: path.replace('docs/adr/', ''), text: content };
}

const TALK = 'scenario=talk&as-of=2019-02&date=2026-12-01';
const EN = 'Run web on Fargate × API Gateway + NLB × ecs-cli';
const JA = 'webをFargate × API Gateway + NLB × ecs-cliで動かす';

test.for([
  ['madr', asMadr, { id: '1', status: 'proposed' }],
  ['nygard', asAdrTools, { id: '1', status: 'Proposed' }],
  ['log4brains', asLog4brains, { id: '20261201', status: 'proposed' }],
] as const)('Structurizr finds title, date and status in a record of the form %s', ([form, read, expected]) => {
  for (const [lang, title] of [
    ['en', EN],
    ['ja', JA],
  ]) {
    const { name, text } = record(`${TALK}&adr=${form}&lang=${lang}`);
    expect(name).toMatch(/^[\d]+-run-web-on-fargate-api-gateway-nlb-ecs-cli\.md$/);
    expect(read(name, text)).toMatchObject({ ...expected, title, date: '2026-12-01' });
  }
});

test('an importer of one form passes over the files of the other, and a record never names itself', () => {
  const madr = record(TALK);
  const log4brains = record(`${TALK}&adr=log4brains`);
  expect(asLog4brains(madr.name, madr.text)).toBeUndefined();
  expect(asMadr(log4brains.name, log4brains.text)).toBeUndefined();
  for (const { name, text } of [madr, log4brains]) expect(text).not.toContain(name);
  expect(asMadr(madr.name, madr.text)?.links).toContain('architecture.svg');
});

const HOSTILE = [
  '# Not a heading',
  '<script>alert(1)</script>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png)',
  'line one\n\n## Decision Outcome\n\n* Good, because we say so',
  '```\ncode',
  '| a | b |\n|---|---|',
  '[F17]: https://evil.example',
  'see https://evil.example and www.evil.example, @all, #12',
  '---\nstatus: accepted\n---',
];

function spoken(reason: string): GroupVoice {
  return {
    consents: [{ value: 5 }, { value: 5 }, { value: 4, reason }, { value: 2, reason }],
    doubts: [{ fact: 'F17', reason }],
    ownWinners: [{ leaders: ['fargate.api-gateway-nlb.cloudformation'], people: 2 }],
    kendallsW: 0.364,
  };
}

/** The kinds of blocks, and what they link to. */
function shapeOf(text: string) {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text.replace(/^---\n[\s\S]*?\n---\n/, ''), {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    blocks: tokens.map(({ type, tag }) => `${type} ${tag}`),
    links: inline.flatMap((token) => token.attrGet('href') ?? []),
    others: inline.map(({ type }) => type).filter((type) => type === 'image' || type === 'html_inline'),
  };
}

test.each(HOSTILE)('%j, said by someone in a room, stays a sentence in every form', (reason) => {
  for (const form of ['madr', 'nygard', 'log4brains']) {
    const said = { group: spoken(reason), people: { deciders: [reason] } };
    const harmless = { group: spoken('plain'), people: { deciders: ['plain'] } };
    expect(shapeOf(record(`${TALK}&adr=${form}`, said).text)).toEqual(
      shapeOf(record(`${TALK}&adr=${form}`, harmless).text),
    );
  }
});

test('names of those who decided stay values of the front matter', () => {
  const deciders = ['A "B" C', 'x\n---\nstatus: accepted', 'é: [1]'];
  const { text } = record(TALK, { people: { deciders }, status: 'accepted' });
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  expect(parse(front)).toMatchObject({ status: 'accepted', date: '2026-12-01', 'decision-makers': deciders });
});

test('a room is heard: consent, dissent apart from other reasons, doubts with their fact, own winners, agreement', () => {
  const { text } = record(TALK, { group: spoken('Too many parts') });
  expect(text).toContain('Consent: 2 gave 5, 1 gave 4, 1 gave 2 (1: No, I object … 5: Yes, gladly).');
  expect(text).toMatch(/Dissent, in the words of those who gave 1 or 2:\n\n\* 2: Too many parts\n/);
  expect(text).toMatch(/Reasons given with a consent:\n\n\* 4: Too many parts\n/);
  expect(text).toMatch(/Facts that were doubted:\n\n\* \[F17\] .* – Too many parts\n/);
  expect(text).toContain('own cards alone: Fargate × API Gateway + NLB × CloudFormation (2)');
  expect(text).toContain('(Kendall’s W): 0.36.');
  expect(record(TALK).text).not.toContain('Consent');
});
