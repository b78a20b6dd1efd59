import { expect, test } from 'vitest';
import { outputsFor } from './output-answer.ts';

const CLUSTER = { key: 'ClusterName', value: 'web-dev', description: 'ECSクラスターの名前' };
const ADDRESS = { key: 'Url', value: 'https://example.com/' };

test('the address comes first, and no reader meets a description in the other language', () => {
  expect(outputsFor([CLUSTER, ADDRESS], 'ja')).toEqual([ADDRESS, CLUSTER]);
  expect(outputsFor([CLUSTER, ADDRESS], 'en')).toEqual([ADDRESS, { key: 'ClusterName', value: 'web-dev' }]);
  const english = { ...CLUSTER, description: 'Name of the ECS cluster' };
  expect(outputsFor([english], 'en')).toEqual([english]);
  expect(outputsFor([english], 'ja')[0]).not.toHaveProperty('description');
});
