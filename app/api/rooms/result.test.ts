import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { roomExportSchema } from '#lib/http/rooms/export-schema.ts';
import { ownSchema, roomResultSchema, roomSchema } from '#lib/http/rooms/room-schemas.ts';
import { follow, handIn, listening, looking, ownDatabase, reading, roomOf, say } from './rooms.fixture.ts';

ownDatabase();

// The worked example of the decision model ("Group decisions", 2.3): six people on the talk's scenario in February 2019.
const CARDS = ['MMSCS', 'MSSSC', 'SMMC-', 'MMC-M', 'MMSSM', 'SMMMC'];
const [ECS_CLI, CLOUDFORMATION] = ['fargate.api-gateway-nlb.ecs-cli', 'fargate.api-gateway-nlb.cloudformation'];
const WAYS = ['result', 'exported', 'table', 'record', 'bundle'] as const;
const twoDecimals = (value: number) => Number(value.toFixed(2));

async function sixPeople() {
  const room = await roomOf(CARDS.length);
  await say(room.code, room.facilitatorKey, { type: 'phase', to: 'vote' });
  for (const [index, card] of CARDS.entries()) await handIn(room.code, room.tokens[index] ?? '', card);
  return room;
}

const room = once(sixPeople);

/** Made once, when a test first asks for it: the database is not open while the file is read. */
function once<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The model compares the ways to deploy; launch types may tie beside them. */
function ownDeployMethods(winners: readonly { leaders: string[]; people: number }[]) {
  const people: Record<string, number> = {};
  for (const { leaders, people: count } of winners) {
    const methods = [...new Set(leaders.map((id) => id.split('.')[2]))].sort().join(' ');
    people[methods] = (people[methods] ?? 0) + count;
  }
  return people;
}

test('before the reveal there is nothing to read, in no form', async () => {
  const { code } = await room();
  for (const way of WAYS) {
    const response = await reading(code, way);
    expect([way, response.status, (await response.json()).error.code]).toEqual([way, 409, 'not-revealed']);
  }
});

test('six people: weights, musts, ranking, own winners and what to discuss are those of the decision model', async () => {
  const { code, facilitatorKey } = await room();
  await say(code, facilitatorKey, { type: 'phase', to: 'revealed' });
  const found = await (await reading(code, 'result')).json();
  expect(found.weights.map(({ weight }: { weight: number }) => twoDecimals(weight))).toEqual([
    3.33, 3.67, 2.5, 1.67, 2,
  ]);
  expect(found.needs).toBe(
    'api-product.must.3.3333,token-authz.must.3.6667,private-tasks.2.5,svc-to-svc.1.6667,tear-down.2',
  );
  expect(found.ranking).toMatchObject({ asOf: '2019-02', winner: ECS_CLI, rival: CLOUDFORMATION });
  const fitOf = (id: string | undefined) => found.ranking.ranking.find((row: { id: string }) => row.id === id).fit;
  expect([fitOf(ECS_CLI).toFixed(1), fitOf(CLOUDFORMATION).toFixed(1)]).toEqual(['93.7', '89.2']);
  expect(ownDeployMethods(found.ownWinners)).toEqual({ 'ecs-cli': 3, cloudformation: 2, 'cloudformation ecs-cli': 1 });
  expect(found.kendallsW).toBeCloseTo(0.36, 2);
  expect(
    found.discussFirst.map((one: { requirement: string; urgency: number }) => [
      one.requirement,
      twoDecimals(one.urgency),
    ]),
  ).toEqual([
    ['tear-down', 3.06],
    ['svc-to-svc', 1.25],
  ]);
});

test('consents, reasons and doubts come with the result, without anybody’s name', async () => {
  const { code, facilitatorKey, tokens } = await room();
  const [first = '', second = ''] = tokens;
  await say(code, first, { type: 'name', name: 'Aoki' });
  await say(code, first, { type: 'doubt', fact: 'F01', reason: '=HYPERLINK("http://evil.example")' });
  await say(code, facilitatorKey, { type: 'phase', to: 'result' });
  await say(code, facilitatorKey, { type: 'phase', to: 'consent' });
  await say(code, first, { type: 'consent', value: 1, reason: '@team: ecs-cli is *retired*' });
  await say(code, second, { type: 'consent', value: 5 });
  expect(await (await reading(code, 'result')).json()).toMatchObject({ consents: { given: 2 }, reasons: [] });
  await say(code, facilitatorKey, { type: 'phase', to: 'result' });
  expect(await (await reading(code, 'result')).json()).toMatchObject({
    consents: { given: 2, values: [1, 0, 0, 0, 1] },
    reasons: [{ value: 1, reason: '@team: ecs-cli is *retired*' }],
    doubts: [{ fact: 'F01', reason: '=HYPERLINK("http://evil.example")' }],
  });
  for (const way of WAYS.slice(0, 4)) expect(await (await reading(code, way)).text()).not.toContain('Aoki');
});

test('in the table no cell is a formula', async () => {
  const { code } = await room();
  const response = await reading(code, 'table');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="room-export.csv"');
  const lines = (await response.text()).split('\r\n');
  expect(lines[1]).toBe('requirement,api-product,API as a product,4,2,0,0,0,3.3333,0.9428,yes,no,');
  expect(lines).toContain(`doubt,F01,"'=HYPERLINK(""http://evil.example"")",,,,,,,,,,`);
  expect(lines.join('\n')).not.toMatch(/(^|,)"?[=+@-]/m);
});

test('the record says in words what was decided and who objected, and typed text stays text', async () => {
  const { code } = await room();
  const response = await reading(code, 'record');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="\d{4}-.*\.md"$/);
  const text = await response.text();
  expect(text).toMatch(/^# .*ecs-cli/m);
  expect(text).toContain('is \\*retired\\*');
  expect(text).toContain('0.36');
  expect(await (await reading(code, 'record', '?lang=ja')).text()).toMatch(/^# .*[\u3040-\u30ff]/m);
});

test('the bundle is the winner’s, or the pick’s, and carries the vote', async () => {
  const { code } = await room();
  const manifestIn = async (query: string) => {
    const bytes = new Uint8Array(await (await reading(code, 'bundle', query)).arrayBuffer());
    return manifestSchema.parse(JSON.parse(strFromU8(unzipSync(bytes)['saikyo-ecs.json'] ?? new Uint8Array())));
  };
  const files = unzipSync(new Uint8Array(await (await reading(code, 'bundle')).arrayBuffer()));
  const record = Object.keys(files).find((path) => path.startsWith('docs/adr/')) ?? '';
  expect(strFromU8(files[record] ?? new Uint8Array())).toBe(await (await reading(code, 'record')).text());
  const manifest = await manifestIn('');
  expect(manifest.pick).toBe(ECS_CLI);
  expect(manifest.vote).toMatchObject({
    people: 6,
    kendallsW: expect.closeTo(0.36, 2),
    consents: [{ value: 5 }, { value: 1 }],
  });
  expect(manifest.vote?.requirements[0]).toMatchObject({
    counts: { must: 4, should: 2, could: 0, none: 0, abstain: 0 },
  });
  expect((await manifestIn(`?pick=${CLOUDFORMATION}&name=shop`)).pick).toBe(CLOUDFORMATION);
  const other = await reading(code, 'bundle', '?need=tear-down.must');
  expect([other.status, (await other.json()).error.field]).toEqual([400, 'need']);
});

test('every answer is what the document of the calls says', async () => {
  const { code, facilitatorKey, tokens } = await room();
  for (const view of ['phone', 'projector', 'facilitator']) {
    const response = await looking(code, `?view=${view}`, { key: facilitatorKey });
    expect(roomSchema.parse(await response.json()).phase).toBe('result');
  }
  roomResultSchema.parse(await (await reading(code, 'result')).json());
  roomExportSchema.parse(await (await reading(code, 'exported')).json());
  const { all, stop } = follow(await listening(code, '', { key: tokens[0] ?? '' }));
  await vi.waitFor(() => expect(all).toHaveLength(2));
  expect(ownSchema.parse(all[1]?.data)).toMatchObject({ participant: 'p1', name: 'Aoki', consent: { value: 1 } });
  await stop();
});
