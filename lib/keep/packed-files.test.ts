import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readScenarioFile } from './read-scenario-file.ts';

const text = (content: string) => new TextEncoder().encode(content);
const MANIFEST = {
  schemaVersion: 1,
  generator: 'saikyo-ecs',
  pick: 'fargate.alb.cloudformation',
  link: '/en/workbench?v=1&catalog=2026-11&as-of=2026-11&pick=fargate.alb.cloudformation&name=shop',
};
const manifest = text(JSON.stringify(MANIFEST));
const read = (bytes: Uint8Array) => readScenarioFile(new Blob([new Uint8Array(bytes)]));
const zip = (files: Record<string, Uint8Array>, level: 0 | 9 = 9) => zipSync(files, { level });

/** Writes a number where the central directory has it for the first file. */
function patched(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = new Uint8Array(archive);
  const view = new DataView(copy.buffer);
  const at = view.getUint32(copy.byteLength - 22 + 16, true);
  view.setUint32(at + offset, value, true);
  return copy;
}

/** An entry of a tar, as POSIX has it: name, size in octal, content to the next 512. */
function tar(path: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(512 + Math.ceil(content.byteLength / 512) * 512 + 1024);
  whole.set(text(path), 0);
  whole.set(text(`${content.byteLength.toString(8).padStart(11, '0')}\0`), 124);
  whole.set(content, 512);
  return whole;
}

test('a bundle opens by the manifest in it, packed or stored, bare or in a folder', async () => {
  for (const archive of [
    zip({ 'template.yaml': text('a: 1'), 'saikyo-ecs.json': manifest }),
    zip({ 'saikyo-ecs.json': manifest }, 0),
    zip({ 'shop/README.md': text('x'), 'shop/saikyo-ecs.json': manifest }),
    gzipSync(tar('saikyo-ecs.json', manifest)),
  ])
    expect(await read(archive)).toMatchObject({ name: MANIFEST.pick });
});

test('an archive without a manifest is somebody else’s', async () => {
  for (const archive of [zip({ 'photo.png': text('x') }), zip({ 'a/b/saikyo-ecs.json': manifest }), zip({})])
    expect(await read(archive)).toEqual({ problem: 'archive-foreign', at: '' });
  expect(await read(gzipSync(tar('photo.png', manifest)))).toEqual({ problem: 'archive-foreign', at: '' });
});

test('a bomb is not unpacked, whatever it says of its size', async () => {
  const bomb = zip({ 'saikyo-ecs.json': new Uint8Array(50_000_000) });
  expect(bomb.byteLength).toBeLessThan(100_000);
  expect(await read(bomb)).toEqual({ problem: 'archive-too-large', at: '' });
  expect(await read(patched(bomb, 24, 1000))).toEqual({ problem: 'archive-too-large', at: '' });
  expect(await read(gzipSync(new Uint8Array(50_000_000)))).toEqual({ problem: 'archive-too-large', at: '' });
});

test('an archive that is larger than any bundle is not even looked into', async () => {
  const large = new Uint8Array(5_000_000);
  large.set(text('PK\u0003\u0004'));
  expect(await read(large)).toEqual({ problem: 'archive-too-large', at: '' });
});

test('a damaged archive says so: cut off, with a wrong sum, locked, or pointing nowhere', async () => {
  const good = zip({ 'saikyo-ecs.json': manifest });
  const damaged = [
    good.slice(0, good.byteLength - 30),
    patched(good, 16, 12_345),
    patched(good, 8, 1),
    patched(good, 42, 0x7fffffff),
    text('PK\u0003\u0004'),
    gzipSync(tar('saikyo-ecs.json', manifest)).slice(0, 60),
  ];
  for (const archive of damaged) expect(await read(archive)).toEqual({ problem: 'archive-broken', at: '' });
});

test('a manifest of a later form, and one that is broken, are told apart, packed or not', async () => {
  const newer = text(JSON.stringify({ ...MANIFEST, schemaVersion: 2, link: undefined }));
  expect(await read(newer)).toEqual({ problem: 'newer', at: '' });
  expect(await read(zip({ 'saikyo-ecs.json': newer }))).toEqual({ problem: 'newer', at: '' });
  expect(await read(zip({ 'saikyo-ecs.json': text(JSON.stringify({ ...MANIFEST, link: 7 })) }))).toEqual({
    problem: 'broken',
    at: 'link',
  });
  expect(await read(zip({ 'saikyo-ecs.json': text('{') }))).toEqual({ problem: 'not-json', at: '' });
});

test('the vote of a room comes along, and one that is no vote is named', async () => {
  const counts = { must: 3, should: 1, could: 2, none: 0, abstain: 0 };
  const vote = {
    people: 6,
    requirements: [{ requirement: 'waf', weight: 2.67, isMust: false, decided: null, voters: 6, counts }],
    kendallsW: 0.4,
    consents: [{ value: 4, reason: 'fine' }],
    doubts: [{ fact: 'F04', reason: 'costs extra' }],
  };
  expect(await read(text(JSON.stringify({ ...MANIFEST, vote })))).toMatchObject({
    vote: { people: 6, kendallsW: 0.4 },
  });
  const bad = { ...vote, requirements: [{ requirement: 'waf' }] };
  expect(await read(text(JSON.stringify({ ...MANIFEST, vote: bad })))).toMatchObject({ problem: 'broken' });
});
