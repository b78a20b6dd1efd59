import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What `npm start` gives to Node. Its limit on objects is a dozen times what a full room holds: without one, a large machine
 * lets garbage pile up to half a gigabyte.
 */
export const START = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  .scripts.start.split(' ')
  .slice(1);

/** What every child gets: no telemetry, and no reminder of a Node version that we know about. */
export const QUIET = { NEXT_TELEMETRY_DISABLED: '1', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/** Runs a program in the repository, its output shown; answers its exit code. */
export function run(command, args, { env = {}, cwd = ROOT, shell = false } = {}) {
  return new Promise((resolve) => {
    const options = { cwd, shell, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...QUIET, ...env } };
    const child = spawn(command, args, options);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a tool of node_modules by its name there, without npx. */
export function runTool(packageName, args, options) {
  return run(process.execPath, [toolPath(packageName), ...args], options);
}

/** The script behind a package's command: the one named like the package, else its first. */
export function toolPath(packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : (bin[packageName.split('/').at(-1)] ?? Object.values(bin)[0]);
  return join(folder, path);
}

/** Runs npm: the one that called us, where one did. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
