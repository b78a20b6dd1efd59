import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Host } from '#lib/catalog/schema.ts';
import { tasksPerHost } from './host-capacity.ts';

const hosts = theCatalog().options.flatMap((option) => option.hosts);
function hostOf(type: string): Host {
  const host = hosts.find((each) => each.type === type);
  if (!host) throw new Error(`no ${type}`);
  return host;
}
const on = (type: string, task: Partial<Parameters<typeof tasksPerHost>[1]> = {}) =>
  tasksPerHost(hostOf(type), { cpu: 256, memory: 512, gpu: 0, network: 'awsvpc', ...task });

test('a c5.large takes two tasks with awsvpc: the guide of ECS says so, three interfaces less its own', () => {
  expect(on('c5.large')).toEqual({ tasks: 2, limitedBy: 'network' });
});

test('with bridge the interfaces set no bound, and CPU or memory does', () => {
  expect(on('c5.large', { network: 'bridge' })).toEqual({ tasks: 7, limitedBy: 'memory' });
  expect(on('m5.large', { network: 'bridge' })).toEqual({ tasks: 8, limitedBy: 'cpu' });
});

test('what the system and the agent take is not there for tasks', () => {
  expect(on('t3.medium', { memory: 4096 })).toEqual({ tasks: 0, limitedBy: 'memory' });
  expect(on('t3.medium', { memory: 3072 })).toEqual({ tasks: 1, limitedBy: 'memory' });
});

test('a GPU belongs to one task at a time', () => {
  expect(on('g5.xlarge', { gpu: 1, network: 'bridge' })).toEqual({ tasks: 1, limitedBy: 'gpu' });
  expect(on('g4dn.12xlarge', { gpu: 2, network: 'bridge' })).toEqual({ tasks: 2, limitedBy: 'gpu' });
  expect(on('m5.large', { gpu: 1 })).toEqual({ tasks: 0, limitedBy: 'gpu' });
});

test.for(hosts)('$type is a type of its own, with the processor that its name tells', ({ type, arch, enis }) => {
  expect(hosts.filter((other) => other.type === type)).toHaveLength(1);
  expect(arch).toBe(/^[a-z]+\d+g[a-z]*\./.test(type) ? 'arm64' : 'x86_64');
  expect(enis).toBeGreaterThan(2);
});

test('for every number of GPUs that a task may ask for there is a type', () => {
  expect(Math.max(...hosts.map(({ gpus }) => gpus))).toBe(8);
});
