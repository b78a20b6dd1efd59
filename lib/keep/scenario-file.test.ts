import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readScenarioFile } from './read-scenario-file.ts';
import { scenarioFileName, writeScenarioFile } from './write-scenario-file.ts';

const vocabulary = vocabularyOf(theCatalog());
const choiceOf = (query: string) => readChoice(new URLSearchParams(query), vocabulary).choice;
const read = (text: string) => readScenarioFile(new Blob([text]));
const MINE = {
  format: 'saikyo-ecs-scenario',
  version: 1,
  name: 'Ours',
  choice: { need: ['web-entry.must'], 'as-of': '2019-02' },
};
const told = async (part: object) => read(JSON.stringify({ ...MINE, ...part }));

test.each([
  'scenario=talk&as-of=2019-02',
  'scenario=talk&need=tear-down.none,waf.must,docs.2.5&pick=ec2.alb.ecs-cli',
  'need=web-entry.must.3&profile=production&name=shop&spot=40',
  'service=name:web,path:/,env:A%3Db&service=name:api,port:81,path:/api',
  '',
])('saved and opened again it is the same choice: %s', async (query) => {
  const choice = choiceOf(query);
  const file = await read(writeScenarioFile('私たちのAPI', choice, vocabulary));
  if ('problem' in file) throw new Error(file.problem);
  expect(file.name).toBe('私たちのAPI');
  expect(readChoice(file.entries, vocabulary)).toEqual({ choice, problems: [] });
});

test('the file names every need and the month, so that it stays itself when the catalogue moves on', () => {
  const { choice } = JSON.parse(writeScenarioFile('x', choiceOf('scenario=talk&need=tear-down.none'), vocabulary));
  expect(choice).toEqual({
    scenario: 'talk',
    'as-of': '2026-11',
    need: ['api-product.must', 'token-authz.must', 'private-tasks.should', 'svc-to-svc.could', 'tear-down.none'],
  });
});

test('the manifest of a bundle opens what the bundle was made of', async () => {
  const manifest = { schemaVersion: 1, generator: 'saikyo-ecs', pick: 'ec2.alb.ecs-cli', rest: {} };
  const entries = [
    ['scenario', 'talk'],
    ['pick', 'ec2.alb.ecs-cli'],
  ];
  for (const link of ['/workbench?', 'https://saikyo.example/en/workbench?'])
    expect(await read(JSON.stringify({ ...manifest, link: `${link}scenario=talk&pick=ec2.alb.ecs-cli` }))).toEqual({
      name: 'ec2.alb.ecs-cli',
      entries,
    });
});

test('what cannot be read at all, as a folder that was dropped, says so', async () => {
  const folder = new Blob();
  folder.slice = () => {
    throw new DOMException('A requested file or directory could not be found', 'NotFoundError');
  };
  expect(await readScenarioFile(folder)).toEqual({ problem: 'unreadable', at: '' });
});

test('a file that is not ours says so, and a broken one says where', async () => {
  expect(await read('')).toEqual({ problem: 'not-json', at: '' });
  for (const foreign of ['[]', 'null', '7', '{"name":"left-pad","version":"1.0.0"}'])
    expect(await read(foreign)).toEqual({ problem: 'foreign', at: '' });
  expect(await told({ version: 2, later: true })).toEqual({ problem: 'newer', at: '' });
  expect(await told({ choice: { need: 'web-entry.must' } })).toEqual({ problem: 'broken', at: 'choice.need' });
  expect(await told({ choice: { port: 80 } })).toEqual({ problem: 'broken', at: 'choice.port' });
  expect(await told({ name: 'x'.repeat(81) })).toEqual({ problem: 'broken', at: 'name' });
  expect(await told({ colour: 'red' })).toEqual({ problem: 'broken', at: 'colour' });
  expect(await read(`{"format":"${'x'.repeat(300_000)}"}`)).toEqual({ problem: 'too-large', at: '' });
});

test('a byte order mark, as Windows editors write it, is no reason to refuse', async () => {
  expect(await read(`\uFEFF${JSON.stringify(MINE)}`)).toEqual({
    name: 'Ours',
    entries: [
      ['as-of', '2019-02'],
      ['need', 'web-entry.must'],
    ],
  });
});

test('the name of the file keeps Japanese and loses what a system cannot keep', () => {
  expect(scenarioFileName('私たちのAPI: v2/new')).toBe('私たちのAPI-v2-new.saikyo-ecs.json');
  expect(scenarioFileName('../..\u0000')).toBe('scenario.saikyo-ecs.json');
  expect(scenarioFileName('  ')).toBe('scenario.saikyo-ecs.json');
});

test('a file holds the doubts of its writer, and brings them back', async () => {
  const doubts = [
    { fact: 'F04', reason: 'API Gatewayの "authorizer" は別料金', on: '2026-11-22' },
    { fact: 'B01', reason: 'Not in our Region.', on: '2026-11-21' },
  ];
  const file = await read(writeScenarioFile('x', choiceOf('scenario=talk'), vocabulary, doubts));
  expect(file).toMatchObject({ name: 'x', doubts });
  expect(await read(writeScenarioFile('x', choiceOf('scenario=talk'), vocabulary))).not.toHaveProperty('doubts');
});

test('a doubt without a reason, or about nothing, makes a broken file', async () => {
  const on = '2026-11-22';
  expect(await told({ doubts: [{ fact: 'F04', reason: ' ', on }] })).toEqual({
    problem: 'broken',
    at: 'doubts.0.reason',
  });
  expect(await told({ doubts: [{ fact: '<b>', reason: 'x', on }] })).toEqual({
    problem: 'broken',
    at: 'doubts.0.fact',
  });
  expect(await told({ doubts: [{ fact: 'F04', reason: 'x', on: '2026-99-99' }] })).toEqual({
    problem: 'broken',
    at: 'doubts.0.on',
  });
});

test('a reason in a file is made one line of plain text, as one that is typed', async () => {
  const reason = '  one\n\n- two\u0000 \u202Ethree ';
  const file = await told({ doubts: [{ fact: 'F04', reason, on: '2026-11-22' }] });
  expect(file).toMatchObject({ doubts: [{ fact: 'F04', reason: 'one - two three', on: '2026-11-22' }] });
});

test('a hundred of the longest doubts still fit into a file that opens', async () => {
  const doubts = Array.from({ length: 100 }, (_, index) => ({
    fact: `F${10 + index > 99 ? 99 : 10 + index}-${index}`,
    reason: '疑'.repeat(500),
    on: '2026-11-22',
  }));
  const file = await read(writeScenarioFile('x', choiceOf(''), vocabulary, doubts));
  expect(file).toMatchObject({ doubts });
});
