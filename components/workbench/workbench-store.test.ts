import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { addressQuery, createWorkbenchStore } from './workbench-store.ts';

const vocabulary = vocabularyOf(theCatalog());
const open = (query: string) =>
  createWorkbenchStore(vocabulary, readChoice(new URLSearchParams(query), vocabulary).choice);

test('a scenario brings its needs and takes a pick made by hand away', () => {
  const store = open('pick=ec2.alb.ecs-cli');
  store.getState().setScenario('talk');
  expect(addressQuery(store.getState())).toBe('?scenario=talk');
  expect(store.getState().listed).toEqual(['api-product', 'token-authz', 'private-tasks', 'svc-to-svc', 'tear-down']);
});

test('a changed level stands in the address as a difference to the scenario', () => {
  const store = open('scenario=talk');
  store.getState().setLevel('tear-down', 'could');
  expect(addressQuery(store.getState())).toBe('?scenario=talk&need=tear-down.could');
});

test('a requirement set to "not needed" stays on the sheet, so that one can take it back', () => {
  const store = open('scenario=talk');
  store.getState().setLevel('svc-to-svc', null);
  expect(store.getState().listed).toContain('svc-to-svc');
  expect(addressQuery(store.getState())).toBe('?scenario=talk&need=svc-to-svc.none');
  store.getState().setLevel('svc-to-svc', 'could');
  expect(addressQuery(store.getState())).toBe('?scenario=talk');
});

test('leaving the scenario keeps its needs as one’s own', () => {
  const store = open('scenario=talk');
  store.getState().setScenario(null);
  expect(store.getState().choice.needs).toHaveLength(5);
  expect(addressQuery(store.getState())).toContain('need=api-product.must,token-authz.must');
});

test('an edit of the settings stands in the address, and a letter typed is no step of its own', () => {
  const store = open('');
  store.getState().edit({ settings: { name: 'shop' }, drafts: {} }, true);
  expect(addressQuery(store.getState())).toBe('?name=shop');
  expect(store.getState().isTyping).toBe(true);
  store.getState().edit({ settings: {}, drafts: {} });
  expect(addressQuery(store.getState())).toBe('');
  expect(store.getState().isTyping).toBe(false);
});

test('a draft alone leaves the choice as it is', () => {
  const store = open('name=shop');
  const before = store.getState().choice;
  store.getState().edit({ settings: before.settings, drafts: { name: 'a b' } }, true);
  expect(store.getState().choice).toBe(before);
  store.getState().restore(before);
  expect(store.getState().drafts).toEqual({});
});

test('an earlier choice comes back as it was', () => {
  const store = open('scenario=talk&as-of=2019-02');
  const before = store.getState().choice;
  store.getState().setMonth('2026-11');
  store.getState().restore(before);
  expect(addressQuery(store.getState())).toBe('?scenario=talk&as-of=2019-02');
});

test('what is supposed is in no link, and ends with another choice from the address', () => {
  const store = open('scenario=talk');
  store.getState().setSupposed({ fact: 'F04', by: -1 });
  expect(addressQuery(store.getState())).toBe('?scenario=talk');
  store.getState().setLevel('tear-down', 'could');
  expect(store.getState().supposed).toEqual({ fact: 'F04', by: -1 });
  store.getState().restore(store.getState().choice);
  expect(store.getState().supposed).toBeNull();
});
