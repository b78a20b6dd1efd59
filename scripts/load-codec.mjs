import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

let loading;

/** The product's own rules of what goes together, for scripts: `{ combinations, problemsOf(entries), variantOf(asked) }`. */
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
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(join(ROOT, 'scripts/house/codec.ts'), options);
  // Vite names one, and a server or a build that this process starts would take it over.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return module;
}
