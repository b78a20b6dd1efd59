import { expect, test } from 'vitest';
import { errorSchema, pointedSchema } from '#lib/http/answer-schemas.ts';
import { GET, POST } from './route.ts';

const call = (query: string) => GET(new Request(`http://127.0.0.1:3000/api/beyond?${query}`));
const pointed = async (query: string) => pointedSchema.parse(await (await call(query)).json());
const ids = async (query: string) => (await pointed(query)).beyond.map(({ id }) => id);

test('what the needs point to is told with the requirement that does', async () => {
  const { asOf, beyond } = await pointed('need=terraform-estate.must');
  expect(asOf).toBe('2026-11');
  expect(beyond.map(({ id, when }) => [id, when.map(({ needs }) => needs)])).toEqual([
    ['terraform', [['terraform-estate']]],
  ]);
  expect(beyond[0]?.facts.length).toBeGreaterThan(0);
});

test('without such a need there is nothing to tell, and a need of weight 0 is none', async () => {
  expect(await ids('')).toEqual([]);
  expect(await ids('need=waf.must,private-tasks.should')).toEqual([]);
  expect(await ids('need=terraform-estate.0')).toEqual([]);
});

test('in February 2019 the talk’s needs point nowhere else; today they point to API Gateway with an ALB', async () => {
  expect(await ids('scenario=talk&as-of=2019-02')).toEqual([]);
  expect(await ids('scenario=talk')).toEqual(['api-gateway-alb']);
});

test('ECS Express Mode and Managed Instances appear with the months in which AWS released them', async () => {
  const need = 'need=gpu-host.must,web-entry.must,no-servers.should';
  expect(await ids(`${need}&as-of=2025-08`)).toEqual([]);
  expect(await ids(`${need}&as-of=2025-09`)).toEqual(['managed-instances']);
  expect(await ids(`${need}&as-of=2025-11`)).toEqual(['express-mode', 'managed-instances']);
});

test('a fact of a later month is not told of an earlier one', async () => {
  const { beyond } = await pointed('need=gpu-host.must&as-of=2026-04');
  expect(beyond[0]?.facts.map(({ from }) => from)).toEqual(['2025-09', '2025-09', '2025-09']);
});

test('a value that cannot be used is named, and only GET is taken', async () => {
  const refused = await call('need=magic.must');
  expect([refused.status, errorSchema.parse(await refused.json()).error.field]).toEqual([400, 'need']);
  const posted = await POST(new Request('http://127.0.0.1:3000/api/beyond', { method: 'POST' }));
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
});
