import path from 'node:path';
import { readCatalog } from '#lib/catalog/read.ts';
import type { BundleInput } from './compose.ts';
import { openFragments } from './fragments.ts';
import type { Settings } from './values.ts';

/** A small folder laid out like `templates/`, for tests of the engine: they must not hang on the product's content. */
export const FIXTURE_TEMPLATES = path.join(import.meta.dirname, 'fixtures/templates');

const SETTINGS = {
  name: 'web',
  env: 'dev',
  region: 'ap-northeast-1',
  image: 'example/web:1',
  port: 8080,
  health: '/',
  cpu: 256,
  memory: 512,
  count: 2,
  egress: 'nat',
  'vpc-link': 'v2',
  discovery: 'off',
  lang: 'en',
  date: '2026-11-22',
};

/** Reads a fixture folder and gives the input of a bundle of it: `launch.balance.deploy`, and settings that differ. */
export function fixtureInputs(root = FIXTURE_TEMPLATES): (id: string, settings?: Settings) => BundleInput {
  const catalog = readCatalog(root);
  const fragments = openFragments(root);
  return (id, settings = {}) => {
    const [launch = '', balance = '', deploy = ''] = id.split('.');
    const flat = { ...SETTINGS, ...settings };
    const { image, port, cpu, memory, count, health } = flat;
    const only = {
      name: 'web',
      image,
      port,
      cpu,
      memory,
      count,
      health,
      path: '/',
      env: {},
      secrets: {},
      public: true,
    };
    const all = { services: [only], ...flat };
    const pick = { launch, balance, deploy };
    const manifest = { schemaVersion: 1, pick: id, settings: all };
    const link = `/?pick=${id}`;
    return { catalog, fragments, pick, settings: all, asOf: '2026-11', link, manifest, ruledOut: null, retired: null };
  };
}
