import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT, runNpm } from './run.mjs';

const FOLDER = join(ROOT, 'bench', 'rooms');

/** How big a room can be, on each store that this machine has. */
export async function rooms() {
  if (
    !existsSync(join(FOLDER, 'node_modules')) &&
    (await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: FOLDER })) !== 0
  )
    return [{ what: 'rooms', p50: 'not run: ws could not be installed', aim: '' }];
  const options = { root: ROOT, configFile: false };
  const { module } = await runnerImport(join(ROOT, 'load', 'measure.ts'), options);
  return await module.measureRooms();
}
