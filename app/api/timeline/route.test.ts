import { expect, test } from 'vitest';
import { timelineSchema } from '#lib/http/timeline-schema.ts';
import { GET } from './route.ts';

const ECS_CLI = 'fargate.api-gateway-nlb.ecs-cli';
const CLOUDFORMATION = 'fargate.api-gateway-nlb.cloudformation';

const call = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/api/timeline?${query}`, { headers }));
const timeline = async (query: string) => timelineSchema.parse(await (await call(query)).json());
const tenth = (value: number | null | undefined) => Number((value ?? Number.NaN).toFixed(1));

// Months and facts of the decision model: "The facts that score" and "The same scenario today".
test("on the way to today the talk's winner changes once, from ecs-cli to CloudFormation", async () => {
  const { stops } = await timeline('scenario=talk');
  expect([stops[0]?.month, stops[0]?.winner, tenth(stops[0]?.fit)]).toEqual(['2019-02', ECS_CLI, 96.2]);
  expect([stops.at(-1)?.month, stops.at(-1)?.winner, tenth(stops.at(-1)?.fit)]).toEqual([
    '2026-11',
    CLOUDFORMATION,
    100,
  ]);
  expect(stops.filter(({ isChanged }) => isChanged).map(({ winner }) => winner)).toEqual([CLOUDFORMATION]);
});

test('each stop names the facts that changed, those together that follow one another', async () => {
  const { stops } = await timeline('scenario=talk');
  const at = (month: string) => stops.find((stop) => stop.month === month)?.facts;
  expect(at('2019-02')).toEqual([]);
  expect(at('2020-07')).toContainEqual({ ended: 'F14', began: 'F15' });
  expect(at('2025-11')).toEqual(expect.arrayContaining([{ ended: 'F05', began: 'F06' }]));
  for (const { facts } of stops.slice(1, -1)) expect(facts.length).toBeGreaterThan(0);
});

test('today held against the talk: who was first, who is, and where each stood', async () => {
  const { against } = await timeline('scenario=talk&as-of=2026-11');
  const first = against.find(({ baseline }) => baseline === 'first');
  expect([first?.before.winner, first?.after.winner, first?.isChanged]).toEqual([ECS_CLI, CLOUDFORMATION, true]);
  const moved = first?.ranking.find(({ id }) => id === ECS_CLI);
  expect([tenth(moved?.fit), tenth(moved?.otherFit), moved?.otherRank]).toEqual([98.1, 96.2, 1]);
  const [leader] = first?.ranking ?? [];
  expect([leader?.id, leader?.rank, leader?.otherRank, tenth(leader?.otherFit)]).toEqual([CLOUDFORMATION, 1, 3, 90.4]);
});

test('a month between two stops is held against the change before it', async () => {
  const { against } = await timeline('scenario=talk&as-of=2025-12');
  expect(against.map(({ baseline, before, after }) => [baseline, before.month, after.month])).toEqual([
    ['stop', '2025-11', '2025-12'],
    ['first', '2019-02', '2025-12'],
    ['newest', '2025-12', '2026-11'],
  ]);
});

test('without needs nobody is first at any stop', async () => {
  expect((await timeline('')).stops.every(({ winner, fit }) => winner === null && fit === null)).toBe(true);
});

test('who has the answer already gets 304', async () => {
  const { headers } = await call('scenario=talk');
  expect((await call('scenario=talk', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
});
