import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** What adr-log, of MADR's own authors, makes of a folder of decision records: a line each, `* [ADR-0001](file) - title`. */
export function adrLog(folder) {
  const command = join(dirname(require.resolve('adr-log/package.json')), 'cli.js');
  const said = execFileSync(process.execPath, [command, '-d', folder], { encoding: 'utf8' });
  return said.split('\n').filter((line) => line.startsWith('* '));
}
