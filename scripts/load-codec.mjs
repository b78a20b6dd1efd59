import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

let loading;

/** The product's own rules of what goes together, for scripts: `{ combinations, problemsOf(entries) }`. */
export function loadCodec() {
  loading ??= load();
  return loading;
}

async function load() {
  const options = {
    root: ROOT,
    configFile: false,
    resolve: { alias: { 'server-only': join(ROOT, 'scripts/house/empty.ts') } },
  };
  const { module } = await runnerImport(join(ROOT, 'scripts/house/codec.ts'), options);
  return module;
}
