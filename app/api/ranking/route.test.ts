import { expect, test } from 'vitest';
import { errorSchema, type RankingAnswer, rankingSchema } from '#lib/http/answer-schemas.ts';
import { GET } from './route.ts';

const call = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/api/ranking?${query}`, { headers }));
const ranking = async (query: string): Promise<RankingAnswer> => rankingSchema.parse(await (await call(query)).json());
const fits = ({ ranking: rows }: RankingAnswer) =>
  Object.fromEntries(rows.filter(({ tier }) => tier !== 2).map(({ id, fit }) => [id, Number(fit.toFixed(1))]));

test("the talk's scenario in February 2019 gives the golden table", async () => {
  const answer = await ranking('scenario=talk&as-of=2019-02');
  expect(answer).toMatchObject({
    asOf: '2019-02',
    winner: 'fargate.api-gateway-nlb.ecs-cli',
    rival: 'fargate.api-gateway-nlb.cloudformation',
    confidence: 'clear',
  });
  expect(fits(answer)).toEqual({
    'fargate.api-gateway-nlb.ecs-cli': 96.2,
    'ec2.api-gateway-nlb.ecs-cli': 92.3,
    'fargate.api-gateway-nlb.cloudformation': 90.4,
    'ec2.api-gateway-nlb.cloudformation': 86.5,
    'fargate.alb.ecs-cli': 53.8,
    'ec2.alb.ecs-cli': 50,
    'fargate.alb.cloudformation': 48.1,
    'ec2.alb.cloudformation': 44.2,
  });
  expect(answer.ranking).toHaveLength(12);
});

test('the answer says how sure it is, with a share for every combination', async () => {
  const { acceptability, ranking: rows } = await ranking('scenario=talk&as-of=2019-02');
  const ids = rows.map(({ id }) => id).toSorted();
  for (const shares of Object.values(acceptability ?? {})) expect(Object.keys(shares).toSorted()).toEqual(ids);
  const [kept, any, doubted] = Object.values(acceptability ?? {}).map(
    (shares) => shares['fargate.api-gateway-nlb.ecs-cli'],
  );
  expect(kept).toBe(1);
  expect(any).toBeCloseTo(0.667, 2);
  expect(doubted).toBeCloseTo(0.885, 2);
});

test('every flip that names needs leads to the answer that it promises', async () => {
  const { flips } = await ranking('scenario=talk&as-of=2019-02');
  const tries = flips.filter(({ need }) => need !== null);
  expect(new Set(tries.map(({ kind }) => kind))).toEqual(new Set(['weight', 'weights', 'without', 'add']));
  for (const { need, leaders } of tries) {
    expect((await ranking(`scenario=talk&as-of=2019-02&need=${need}`)).leaders).toEqual(leaders);
  }
});

test('a fact supposed otherwise leads to the answer that its flip promises, with shares of its own', async () => {
  const scenario = 'scenario=talk&as-of=2019-02';
  const { flips, winner, acceptability } = await ranking(scenario);
  const facts = flips.filter((flip) => flip.kind === 'fact');
  expect(facts.length).toBeGreaterThan(0);
  for (const { fact, by, leaders } of facts) {
    const would = await ranking(`${scenario}&suppose=${fact}.${by}`);
    expect(would).toMatchObject({ leaders, supposed: { fact, by } });
    expect(would.acceptability?.factsOffByOne).not.toEqual(acceptability?.factsOffByOne);
  }
  const after = await ranking(scenario);
  expect([after.winner, 'supposed' in after]).toEqual([winner, false]);
});

test('without needs, or with nothing left, there is no word and no simulation', async () => {
  expect(await ranking('')).toMatchObject({ confidence: null, acceptability: null, flips: [] });
  const none = await ranking('need=gpu-host.must,no-ec2.must');
  expect(none).toMatchObject({ confidence: null, acceptability: null });
  expect(none.flips.map(({ kind, need }) => [kind, need])).toEqual(
    expect.arrayContaining([
      ['lower', 'gpu-host.should'],
      ['lower', 'no-ec2.should'],
    ]),
  );
});

test("the talk's scenario today puts CloudFormation first", async () => {
  const today = await ranking('scenario=talk&as-of=2026-11');
  expect(today.winner).toBe('fargate.api-gateway-nlb.cloudformation');
  expect(fits(today)).toMatchObject({
    'fargate.api-gateway-nlb.cloudformation': 100,
    'fargate.api-gateway-nlb.ecs-cli': 98.1,
  });
  const maintained = await ranking('scenario=talk&as-of=2026-11&need=maintained.should');
  expect(fits(maintained)).toMatchObject({
    'fargate.api-gateway-nlb.cloudformation': 96.7,
    'ec2.api-gateway-nlb.cloudformation': 93.3,
    'fargate.api-gateway-nlb.ecs-cli': 85,
  });
});

test('the newest month is the default, and settings of the bundle change no score', async () => {
  const plain = await (await call('scenario=talk')).text();
  expect(await (await call('scenario=talk&as-of=2026-11')).text()).toBe(plain);
  expect(await (await call('scenario=talk&discovery=off&name=shop&cpu=1024')).text()).toBe(plain);
});

test('the order in which needs are written changes nothing', async () => {
  const one = await (await call('need=waf.must,docs.could')).text();
  expect(await (await call('need=docs.could,waf.must')).text()).toBe(one);
});

test('a must with a small weight gates, a weight alone does not', async () => {
  const tiers = async (need: string) => (await ranking(`need=${need}`)).ranking.map(({ tier }) => tier);
  expect(await tiers('no-ec2.must.0.5')).toContain(2);
  expect(await tiers('no-ec2.4')).not.toContain(2);
  expect(await tiers('no-ec2.must.0')).toEqual(Array(12).fill(0));
});

test('without needs every fit is 50, every tier 0, and nobody wins', async () => {
  const answer = await ranking('');
  expect(answer).toMatchObject({ winner: null, rival: null });
  expect(answer.ranking.every(({ fit, tier }) => fit === 50 && tier === 0)).toBe(true);
});

test('when musts exclude everything, nobody wins and each row says by which fact', async () => {
  const answer = await ranking('need=gpu-host.must,no-ec2.must');
  expect([answer.winner, answer.leaders]).toEqual([null, []]);
  expect(answer.ranking.every(({ rank, blockedBy }) => rank === null && blockedBy.length > 0)).toBe(true);
});

test.for([
  ['scenario=nope', 'scenario', 'unknown-value', 'talk'],
  ['pick=fargate.alb.heroku', 'pick', 'unknown-value', 'fargate.alb.cloudformation'],
  ['pick=fargate', 'pick', 'unknown-value', 'ec2.alb.ecs-cli'],
  ['need=nope.must', 'need', 'need-unknown', 'svc-to-svc'],
  ['need=waf.must,waf.could', 'need', 'need-twice', undefined],
  ['need=waf.11', 'need', 'need-weight', '0–10'],
  ['as-of=2018-01', 'as-of', 'month', '2019-02…2026-11'],
  ['as-of=2099-01', 'as-of', 'month', '2019-02…2026-11'],
  ['region=tokyo', 'region', 'unknown-value', 'ap-northeast-1'],
  ['colour=red', 'colour', 'unknown-parameter', 'scenario'],
  ['__proto__=x', '__proto__', 'unknown-parameter', 'scenario'],
  ['name=a&name=b', 'name', 'repeated', undefined],
  ['suppose=F99.1', 'suppose', 'unknown-value', 'F20'],
  ['suppose=F20.2', 'suppose', 'unknown-value', 'F20.removed'],
  ['suppose=F20', 'suppose', 'unknown-value', 'F20.-1'],
  ['suppose=F20.1&suppose=F20.1', 'suppose', 'repeated', undefined],
] as const)('%s is a 400 that names the field and what is allowed', async ([query, field, code, allowed]) => {
  const response = await call(query);
  const { error } = errorSchema.parse(await response.json());
  expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
  expect(error).toMatchObject({ field, code });
  if (allowed !== undefined) expect(error.allowed).toContain(allowed);
});

test('a message comes in the language of the caller', async () => {
  const message = async (language: string) =>
    (await (await call('cpu=256&memory=8192', { 'accept-language': language })).json()).error.message;
  expect(await message('en')).toBe('With cpu=256 the memory can be 512, 1024 or 2048 MiB, not 8192.');
  expect(await message('ja-JP,en;q=0.5')).toMatch(/cpu=256のとき/);
});

test('a query over 8 kB is refused', async () => {
  const response = await call(`image=${'a'.repeat(9000)}`);
  expect([response.status, (await response.json()).error.code]).toEqual([414, 'query-too-long']);
});

test('who has the answer already gets 304', async () => {
  const etag = (await call('scenario=talk')).headers.get('etag') ?? '';
  expect((await call('scenario=talk', { 'if-none-match': etag })).status).toBe(304);
  expect((await call('scenario=talk&need=waf.must', { 'if-none-match': etag })).status).toBe(200);
});
