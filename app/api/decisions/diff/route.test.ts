import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { errorSchema } from '#lib/http/answer-schemas.ts';
import { decideOn } from '#lib/http/decide.ts';
import { differenceSchema } from '#lib/http/decisions/difference-schema.ts';
import { manifestOf } from '#lib/http/manifest.ts';
import old from '#lib/keep/old-manifests.fixture.json' with { type: 'json' };
import { POST } from './route.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const TALK = 'scenario=talk&as-of=2019-02';

function post(body: unknown, headers: Record<string, string> = {}, query = '') {
  const request = new Request(`${ORIGIN}/api/decisions/diff${query}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
  });
  return POST(request);
}

const difference = async (from: unknown, to: unknown) =>
  differenceSchema.parse(await (await post({ from, to })).json());

async function refusal(body: unknown) {
  const response = await post(body);
  return { status: response.status, ...errorSchema.parse(await response.json()).error };
}

function manifest(query: string) {
  const { choice } = readChoice(new URLSearchParams(query), vocabularyOf(theCatalog()));
  return manifestOf(theCatalog(), decideOn(theCatalog(), choice));
}

test("the talk's decision and today's: words, facts, ranks, resources, files and cost", async () => {
  const { sentences, facts, ranks, settings, bundle, from, to } = await difference(TALK, { scenario: 'talk' });
  expect(sentences[0]).toBe(
    'Deploy method ecs-cli → CloudFormation between Feb 2019 and Nov 2026, because “Frequent tear-down” no longer favours ecs-cli.',
  );
  expect([from.pick, to.pick]).toEqual(['fargate.api-gateway-nlb.ecs-cli', 'fargate.api-gateway-nlb.cloudformation']);
  // The decision model: "The same scenario today", facts that changed.
  expect(facts).toContainEqual({
    requirement: 'token-authz',
    ended: { id: 'F05', effect: -1 },
    began: { id: 'F06', effect: 1 },
  });
  expect(ranks.find(({ id }) => id === 'fargate.api-gateway-nlb.ecs-cli')).toMatchObject({
    from: { rank: 1 },
    to: { rank: 2 },
  });
  // VPC links V2 came in November 2025, so a decision of 2019 is built with V1.
  expect(settings).toContainEqual({ setting: 'vpc-link', from: 'v1', to: 'v2' });
  // The record is named by what it decides.
  expect(bundle?.files.removed).toEqual([
    'docker-compose.yml',
    'docs/adr/0001-run-web-on-fargate-api-gateway-nlb-ecs-cli.md',
    'ecs-params.yml',
  ]);
  expect(bundle?.resources.added).toContain('WebService (ECS::Service)');
  expect(bundle?.perMonth.toUsd).toBeGreaterThan(0);
});

test('a link, its parameters and the saikyo-ecs.json of its bundle are the same decision', async () => {
  const query = `${TALK}&name=api&service=name:web,port:8080,count:3&rps=20`;
  const ways = [`https://elsewhere.example/en/workbench?${query}#x`, manifest(query), query];
  for (const way of ways) {
    const { sentences, requirements, settings, facts } = await difference(way, query);
    expect(sentences[0]).toMatch(/^Nothing that counts differs/);
    expect([requirements, settings, facts]).toEqual([[], [], []]);
  }
  const services = [{ name: 'web', port: 8080, count: 3 }];
  const { settings } = await difference({ scenario: 'talk', 'as-of': '2019-02', name: 'api', services }, query);
  expect(settings).toEqual([]);
});

test.for(old)('a saikyo-ecs.json of long ago is held against today: $from', async ({ manifest: given, means }) => {
  const { from, requirements } = await difference(given, given.link);
  expect(from).toMatchObject({ asOf: means.asOf, pick: means.pick });
  expect(requirements).toEqual([]);
  const forged = { ...given, pick: 'ec2.alb.cloudformation' };
  expect(await refusal({ from: forged, to: TALK })).toMatchObject({ code: 'manifest-mismatch', field: 'from.link' });
});

test('a setting of a service that changed is told by its name', async () => {
  const { settings } = await difference(TALK, `${TALK}&count=5`);
  expect(settings).toContainEqual({ setting: 'web.count', from: '2', to: '5' });
});

test("a service's variables and switch are told as a link and a field have them", async () => {
  const two = 'pick=fargate.alb.cloudformation&service=name:web&service=name:api,port:8081';
  const { settings } = await difference(two, `${two},public:off,env:MODE=fast;LEVEL=2`);
  expect(settings).toContainEqual({ setting: 'api.public', from: 'on', to: 'off' });
  expect(settings).toContainEqual({ setting: 'api.env', from: null, to: 'LEVEL=2\nMODE=fast' });
  const markdown = await post({ from: two, to: `${two},env:MODE=fast;LEVEL=2` }, { accept: 'text/markdown' });
  expect(await markdown.text()).toContain('LEVEL=2<br>MODE=fast |');
});

test('as Markdown it can be pasted into a pull request, in either language', async () => {
  const body = { from: TALK, to: 'scenario=talk' };
  const response = await post(body, { accept: 'text/markdown' }, '?lang=ja');
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  const text = await response.text();
  expect(text).toContain(
    '## 2つの決定の比較\n\n2019年2月と2026年11月を比べると、デプロイ方法がecs-cliからCloudFormationに変わりました。',
  );
  expect(text).toContain('- 頻繁な作り直し: F18 −1 → F19-cloudformation +1');
  expect(text).toContain('- − `docker-compose.yml`');
  expect(text).toContain('| VPCリンク | V1(2025年11月から旧方式) | V2 |');
  const english = await (await post(body, { accept: 'text/markdown' })).text();
  expect(english).toContain('| Fargate × API Gateway + NLB × CloudFormation | 3 (fit 90.4) | 1 (fit 100.0) |');
});

test('where one side has no bundle, the rest is told and the reason said', async () => {
  const { bundle, refusal: reason, sentences } = await difference(TALK, 'as-of=2019-02');
  expect(bundle).toBeNull();
  expect(reason).toMatch(/pick/);
  expect(sentences[0]).toMatch(/now there is no single answer/);
});

test('what cannot be used is named with its side', async () => {
  expect(await refusal({ from: TALK, to: 'pick=nothing' })).toMatchObject({ status: 400, field: 'to.pick' });
  expect(await refusal({ from: { need: 'x.must' }, to: TALK })).toMatchObject({ status: 400, field: 'from.need' });
  expect(await refusal({ from: TALK })).toMatchObject({ status: 400, field: 'to', code: 'body-form' });
  expect(await refusal({ from: TALK, to: { schemaVersion: 1 } })).toMatchObject({ status: 400, code: 'manifest-form' });
  expect(await refusal({ from: TALK, to: { need: { a: 1 } } })).toMatchObject({ status: 400, code: 'not-a-value' });
});

test('a manifest whose link says something else is refused: nobody knows what was decided', async () => {
  const forged = { ...manifest(TALK), pick: 'ec2.alb.cloudformation' };
  expect(await refusal({ from: forged, to: TALK })).toMatchObject({ code: 'manifest-mismatch', field: 'from.link' });
});
