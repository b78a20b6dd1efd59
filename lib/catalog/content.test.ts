import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { combinations, holdsIn, matches } from './combinations.ts';
import { namedOptionSchema, optionSchema } from './option-schema.ts';
import {
  DIMENSIONS,
  type Dimension,
  editionSchema,
  type Fact,
  requirementSchema,
  scenarioSchema,
  talkSchema,
} from './schema.ts';

const ROOT = path.resolve('templates');
const TALK = readFileSync(new URL('./talk.fixture.txt', import.meta.url), 'utf8');
const load = (...parts: string[]): unknown => parse(readFileSync(path.join(ROOT, ...parts), 'utf8'));
const idsIn = (folder: string) => readdirSync(path.join(ROOT, folder)).map((file) => path.basename(file, '.yml'));

const edition = editionSchema.parse(load('catalog.yml'));
const talk = talkSchema.parse(load('talk.yml'));
const requirements = idsIn('requirements').map((id) => ({
  id,
  ...requirementSchema.parse(load('requirements', `${id}.yml`)),
}));
const scenarios = idsIn('scenarios').map((id) => ({ id, ...scenarioSchema.parse(load('scenarios', `${id}.yml`)) }));
const folders = DIMENSIONS.flatMap((dimension) => idsIn(dimension).map((id) => ({ dimension, id })));
const isNamedOnly = (file: unknown) => namedOptionSchema.safeParse(file).success;
const options = folders
  .filter(({ dimension, id }) => !isNamedOnly(load(dimension, id, 'option.yml')))
  .map(({ dimension, id }) => ({ dimension, id, ...optionSchema.parse(load(dimension, id, 'option.yml')) }));
const facts: Fact[] = options.flatMap(({ dimension, id, facts: own }) =>
  own.map((fact) => ({ ...fact, dimension, option: id, when: { ...fact.when, [dimension]: [id] } })),
);
const picks = combinations({ options });
const changes = facts.flatMap(({ from, until }) => [from, until]).filter((month) => month !== undefined);
const months = [...new Set([edition.firstMonth, ...changes, edition.newestMonth])].sort();
const name = (fact: Fact) => `${fact.option} ${fact.id}`;
const offenders = (isWrong: (fact: Fact) => boolean) => facts.filter(isWrong).map(name);
const numberOf = (id: string) => id.slice(0, 3);

/** The talk's own pros and cons: the bullets that stand under its "Pros:" and "Cons:". */
function talkBullets(): string[] {
  let isInside = false;
  return TALK.split('\n').flatMap((line) => {
    const bullet = /^\s*•\s*(.+)$/.exec(line)?.[1];
    if (/^\s*(Pros|Cons):/.test(line)) isInside = true;
    else if (bullet === undefined && line.trim() !== '') isInside = false;
    return isInside && bullet !== undefined ? [bullet] : [];
  });
}

const pairSchema = z.strictObject({ ja: z.string(), en: z.string() });
type Found = { at: string; ja: string; en: string };

/** Every pair of ja and en anywhere in a document, with the way to it. */
function textsIn(value: unknown, at: string): Found[] {
  const pair = pairSchema.safeParse(value);
  if (pair.success) return [{ at, ...pair.data }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`));
}

test('the seven options, the two that are not here yet and the 27 requirements stand in the vocabulary’s order', () => {
  const inOrder = (items: readonly { id: string; order: number }[]) => [...items].sort((a, b) => a.order - b.order);
  const vocabulary = 'ec2 fargate alb api-gateway-nlb service-discovery cloudformation ecs-cli'.split(' ');
  const known = inOrder(options).filter(({ id }) => vocabulary.includes(id));
  expect(known.map(({ id }) => id)).toEqual(vocabulary);
  const named = ['cdk', 'terraform'].map((id) => namedOptionSchema.parse(load('deploy', id, 'option.yml')));
  const orders = [...options.map(({ order }) => order), ...named.map(({ order }) => order)];
  expect(orders).toEqual([...new Set(orders)]);
  expect(
    inOrder(requirements)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(
    'api-product token-authz private-tasks svc-to-svc tear-down no-servers no-ec2 cost-steady gpu-host web-entry ' +
      'path-routing waf grpc-inside realtime-ext login-edge compose ci-heavy iac docs audit maintained ' +
      'spiky-load low-idle-cost gradual-rollout one-language terraform-estate nothing-to-install',
  );
});

test('the numbers F01 to F64 are public: all are there but F21, which is only for Terraform, and no id twice', () => {
  const numbers = Array.from({ length: 64 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  const present = new Set(facts.map(({ id }) => numberOf(id)));
  expect(numbers.filter((number) => !present.has(number))).toEqual(['F21']);
  expect(facts.map(({ id }) => id)).toEqual([...new Set(facts.map(({ id }) => id))]);
});

test('the periods of one number follow one another without overlap, inside the months of the catalogue', () => {
  for (const month of months) {
    const holding = facts.filter((fact) => holdsIn(fact, month)).map(({ id }) => numberOf(id));
    expect(holding, month).toEqual([...new Set(holding)]);
  }
  expect(offenders(({ from, until }) => from !== undefined && until !== undefined && from >= until)).toEqual([]);
  for (const month of changes) expect(month > edition.firstMonth && month <= edition.newestMonth, month).toBe(true);
});

test('a fact that scores says what it stands on', () => {
  const known = new Set(requirements.map(({ id }) => id));
  expect(offenders(({ requirement }) => requirement !== undefined && !known.has(requirement))).toEqual([]);
  expect(offenders((fact) => fact.effect !== 0 && fact.requirement === undefined)).toEqual([]);
  expect(offenders((fact) => fact.basis === 'documentation' && fact.sources.length === 0)).toEqual([]);
  expect(offenders((fact) => fact.basis === 'judgement' && (Math.abs(fact.effect) > 1 || fact.blocks))).toEqual([]);
  expect(offenders((fact) => fact.blocks && fact.effect !== -2)).toEqual([]);
  expect(offenders((fact) => fact.basis === 'talk' && fact.quote === undefined)).toEqual([]);
  expect(offenders((fact) => Math.sign(fact.effect) * (fact.stance === 'con' ? -1 : 1) < 0)).toEqual([]);
});

test('a quotation is the talk’s own words, on a slide that it has, with what became of it', () => {
  const slides = new Set(talk.slides.map(({ number }) => number));
  expect(offenders(({ quote }) => quote !== undefined && !TALK.includes(quote.text))).toEqual([]);
  expect(offenders(({ quote }) => quote !== undefined && !slides.has(quote.slide))).toEqual([]);
  expect(offenders(({ quote, today }) => quote !== undefined && !today?.sources.length)).toEqual([]);
  for (const { title } of talk.slides) expect(TALK).toContain(title);
  for (const { quote } of scenarios.flatMap(({ needs }) => needs)) if (quote) expect(TALK).toContain(quote);
});

test('every pro and con of the talk is quoted by a fact', () => {
  const quotes = facts.flatMap(({ quote }) => (quote ? [quote.text] : []));
  const bullets = talkBullets();
  expect(bullets).toHaveLength(31);
  expect(bullets.filter((bullet) => !quotes.some((quote) => bullet.includes(quote)))).toEqual([]);
  expect(quotes.some((quote) => quote.includes('サブネットやロードバランサーを動的に指定'))).toBe(true);
});

test('more evidence is more sources, not more points: one effect per requirement and dimension, never beyond ±2', () => {
  for (const month of months) {
    const holding = facts.filter((fact) => fact.effect !== 0 && holdsIn(fact, month));
    for (const { id, pick } of picks) {
      const here = holding.filter((fact) => matches(fact, pick));
      const spots = here.map((fact) => `${fact.requirement}/${fact.dimension}`);
      expect(spots, `${month} ${id}`).toEqual([...new Set(spots)]);
      for (const requirement of requirements) {
        const own = here.filter((fact) => fact.requirement === requirement.id);
        const sum = own.some(({ blocks }) => blocks) ? -2 : own.reduce((total, { effect }) => total + effect, 0);
        expect(Math.abs(sum), `${month} ${id} ${requirement.id}`).toBeLessThanOrEqual(2);
      }
    }
  }
});

test('every id in a condition, a need and an expectation exists', () => {
  const ids = (dimension: Dimension) => folders.filter((folder) => folder.dimension === dimension).map(({ id }) => id);
  for (const { when } of facts)
    for (const dimension of DIMENSIONS) for (const id of when[dimension] ?? []) expect(ids(dimension)).toContain(id);
  const known = new Set(picks.map(({ id }) => id));
  for (const { id, needs, expect: expected } of scenarios) {
    const asked = needs.map(({ requirement }) => requirement);
    expect(
      requirements.map((requirement) => requirement.id),
      id,
    ).toEqual(expect.arrayContaining(asked));
    expect(asked, id).toEqual([...new Set(asked)]);
    expect(Object.keys(expected)).toEqual([edition.firstMonth, edition.newestMonth]);
    for (const outcome of Object.values(expected)) {
      const named = 'winner' in outcome ? [outcome.winner] : 'leaders' in outcome ? outcome.leaders : [];
      for (const combination of named) expect(known.has(combination), combination).toBe(true);
    }
  }
  expect(scenarios.length).toBeGreaterThanOrEqual(14);
});

test.each(['x86_64', 'arm64'])('an EC2 instance of %s is named for every task size, up to the largest', (arch) => {
  const ec2 = options.find(({ id }) => id === 'ec2');
  const rows = ec2?.derived.find(({ setting }) => setting === 'instance-type')?.rows ?? [];
  const own = rows.filter(({ when }) => (when.arch ?? 'x86_64') === arch);
  expect(own.at(0)).toMatchObject({
    upTo: { cpu: 1024, memory: 2048 },
    value: arch === 'arm64' ? 't4g.medium' : 't3.medium',
  });
  expect(own.at(-1)?.upTo).toEqual({ cpu: 16384, memory: 122880 });
  for (const { value, upTo } of own) {
    const host = ec2?.hosts.find(({ type }) => type === value);
    expect(host).toMatchObject({ type: value, arch });
    // At least one task has to fit beside the agent and the system.
    expect((host?.memory ?? 0) * 0.93).toBeGreaterThanOrEqual(upTo.memory ?? 0);
    expect((host?.vcpu ?? 0) * 1024).toBeGreaterThanOrEqual(upTo.cpu ?? 0);
  }
});

test('every text is there in Japanese and in English', () => {
  const content = [
    talk,
    requirements,
    scenarios,
    folders.map(({ dimension, id }) => load(dimension, id, 'option.yml')),
  ];
  const texts = textsIn(content, 'templates');
  const isName = ({ at }: Found) => /\.(label|name)$/.test(at);
  const isJapanese = (text: string) => /[぀-ヿ㐀-鿿]/.test(text);
  expect(texts.length).toBeGreaterThan(250);
  expect(texts.filter(({ en }) => isJapanese(en))).toEqual([]);
  // A product's name is the same in both languages.
  expect(texts.filter((text) => !isName(text) && (text.ja === text.en || !isJapanese(text.ja)))).toEqual([]);
});
