import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import old from '#lib/keep/old-manifests.fixture.json' with { type: 'json' };
import { queryInFile } from './query-in-file.ts';

const [first] = old;
const text = JSON.stringify({ ...first?.manifest, link: '/en/workbench?scenario=talk' });

test('a file of long ago says its month and its pick, which its link leaves out', async () => {
  const query = new URLSearchParams((await queryInFile(new Blob([text]))) ?? '');
  expect(query.get('as-of')).toBe('2019-02');
  expect(query.get('pick')).toBe('fargate.api-gateway-nlb.ecs-cli');
});

test('the bundle itself serves as well as the file in it', async () => {
  const zip = zipSync({ 'saikyo-ecs.json': strToU8(text) });
  expect(await queryInFile(new Blob([Uint8Array.from(zip)]))).toBe(await queryInFile(new Blob([text])));
});

test('what is no decision is none', async () => {
  expect(await queryInFile(new Blob(['{"link":"/en/workbench?scenario=talk"}']))).toBeNull();
});
