import { expect, test } from 'vitest';
import { createWorkbenchStore } from '#components/workbench/workbench-store.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { archiveOf } from './bundle-query.ts';

const vocabulary = vocabularyOf(theCatalog());

test('a download right after a change is that of the change', () => {
  const { choice } = readChoice(new URLSearchParams('pick=fargate.alb.cloudformation'), vocabulary);
  const store = createWorkbenchStore(vocabulary, choice);
  expect(archiveOf(store.getState(), 'ja')).toEqual({
    name: 'web',
    path: '/bundle.zip?pick=fargate.alb.cloudformation&lang=ja',
  });
  store.getState().setPick('ec2.alb.ecs-cli');
  store.getState().edit({ settings: { lang: 'en', name: 'shop' }, drafts: {} });
  const { name, path } = archiveOf(store.getState(), 'ja');
  expect(name).toBe('shop');
  const asked = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
  expect(asked).toEqual({ pick: 'ec2.alb.ecs-cli', name: 'shop', lang: 'en' });
});
