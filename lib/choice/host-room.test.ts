import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { roomTogether } from './host-room.ts';

const host = theCatalog()
  .options.flatMap((option) => option.hosts)
  .find(({ type }) => type === 'c5.large');
const task = (name: string, more = {}) => ({ name, cpu: 256, memory: 512, gpu: 0, ...more });

function room(services: ReturnType<typeof task>[], network = 'awsvpc') {
  if (!host) throw new Error('no c5.large');
  return roomTogether(host, services, network);
}

test('two services share the two interfaces of a c5.large: one task of each, not two', () => {
  expect(room([task('web'), task('api')])).toEqual({
    total: 2,
    tasks: [
      { name: 'web', tasks: 1 },
      { name: 'api', tasks: 1 },
    ],
    limitedBy: 'network',
  });
});

test('a service alone has as many as it would have by itself', () => {
  expect(room([task('web')])).toMatchObject({ total: 2, limitedBy: 'network' });
  expect(room([task('web')], 'bridge')).toMatchObject({ total: 7, limitedBy: 'memory' });
});

test('what does not fit at all has none, and leaves the room to the others', () => {
  const { tasks } = room([task('web', { memory: 8192 }), task('api')], 'bridge');
  expect(tasks).toEqual([
    { name: 'web', tasks: 0 },
    { name: 'api', tasks: 7 },
  ]);
});
