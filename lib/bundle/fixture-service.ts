import type { Service } from '#lib/choice/service.ts';

/** A service for tests, with what the test is about. */
export function aService(own: Partial<Service>): Service {
  return {
    name: 'web',
    image: 'example/web:1',
    port: 8080,
    path: '/',
    protocol: 'http',
    cpu: 256,
    memory: 512,
    gpu: 0,
    count: 2,
    health: '/',
    env: {},
    secrets: {},
    public: true,
    ...own,
  };
}
