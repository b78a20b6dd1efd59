import { expect, test } from 'vitest';
import { theTraps } from '#lib/catalog/read.ts';
import type { Trap } from '#lib/catalog/trap-schema.ts';
import type { Change, RunView } from '#lib/deploy/run.ts';
import { runView } from './run-view.fixture.ts';
import { verdictOf } from './seen.ts';

function trap(id: string): Trap {
  const found = theTraps().find((one) => one.id === id);
  if (!found) throw new Error(`${id} is no trap`);
  return found;
}

const address = (logicalId: string, change: Partial<Change> = {}): Change => ({
  action: 'Add',
  logicalId,
  type: 'AWS::EC2::EIP',
  replacement: null,
  ...change,
});
const withChanges = (...changes: Change[]): RunView => runView({ changes });

test.each([
  [3, true],
  [4, false],
])('with %i of 5 addresses used, two more: %s', (used, isGood) => {
  const view = withChanges(address('A'), address('B'));
  expect(verdictOf(trap('elastic-ip-quota'), { used, quota: 5 }, view)).toEqual({
    isGood,
    values: { used: String(used), quota: '5', adds: '2' },
  });
});

test('an address that is replaced needs a place beside the old one; one that only changes needs none', () => {
  const full = { used: 5, quota: 5 };
  const replaced = withChanges(address('A', { action: 'Modify', replacement: 'True' }));
  expect(verdictOf(trap('elastic-ip-quota'), full, replaced)?.isGood).toBe(false);
  const changed = withChanges(address('A', { action: 'Modify', replacement: 'False' }));
  expect(verdictOf(trap('elastic-ip-quota'), full, changed)?.isGood).toBe(true);
});

test('before there is a change set nobody says whether it fits', () => {
  expect(verdictOf(trap('elastic-ip-quota'), { used: 5, quota: 5 }, withChanges())).toBeUndefined();
});

test('a zone that AWS does not list for VPC links is named, by its name and by its id', () => {
  const zones = [
    { name: 'ap-northeast-1a', id: 'apne1-az3' },
    { name: 'ap-northeast-1c', id: 'apne1-az1' },
  ];
  const tokyo = runView({});
  expect(verdictOf(trap('vpc-link-zones'), { zones }, tokyo)).toEqual({
    isGood: false,
    values: { zones: 'ap-northeast-1a (apne1-az3), ap-northeast-1c (apne1-az1)', wrong: 'ap-northeast-1a (apne1-az3)' },
  });
  expect(verdictOf(trap('vpc-link-zones'), { zones: zones.slice(1) }, tokyo)?.isGood).toBe(true);
  const unlisted = runView({ target: { ...tokyo.target, region: 'ap-northeast-3' } });
  expect(verdictOf(trap('vpc-link-zones'), { zones }, unlisted)).toBeUndefined();
});

test('every value that a sentence takes is one that its look gives', () => {
  const given = { quota: ['used', 'quota', 'adds'], zones: ['zones', 'wrong'], roles: ['roles', 'commands'] };
  for (const { id, look } of theTraps()) {
    if (!look) continue;
    const [kind] = (['quota', 'zones', 'roles'] as const).filter((one) => look[one]);
    const texts = [look.good.ja, look.good.en, look.bad.ja, look.bad.en].join(' ');
    const taken = [...texts.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    expect([id, taken.filter((name) => !(kind ? given[kind] : []).includes(name))]).toEqual([id, []]);
  }
});
