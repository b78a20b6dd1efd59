import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, runNpm } from './run.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const TOOLS = join(ROOT, 'e2e', 'proof');
const INSTALL_STAMP = 'e2e/proof/node_modules/.installed';

/** A module of e2e/proof, whose packages are installed first, unless that was done since its lock changed. */
export async function proofTools(module) {
  const hash = hashOf([join('e2e', 'proof', 'package-lock.json')]);
  if (!isStamped(INSTALL_STAMP, hash)) {
    console.log('Installing the tools of the proof (npm ci in e2e/proof) …');
    const code = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: TOOLS });
    if (code !== 0) throw new Error('npm ci failed in e2e/proof');
    stamp(INSTALL_STAMP, hash);
  }
  return import(pathToFileURL(join(TOOLS, module)).href);
}
