import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/** One of the product's own modules, for a script: they are TypeScript, and import by the package's own names. */
export async function loadModule(path) {
  const options = {
    root: ROOT,
    configFile: false,
    resolve: { alias: { 'server-only': join(ROOT, 'scripts/house/empty.ts') } },
  };
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(join(ROOT, path), options);
  // Vite names one, and a server or a build that this process starts would take it over.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return module;
}
