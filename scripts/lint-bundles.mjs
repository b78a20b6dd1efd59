import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fetchBundles } from './bundles.mjs';

const TOOLS = [
  { name: 'bash -n', command: 'bash', args: ['-n'], files: /\.sh$/, isOneByOne: true },
  { name: 'shellcheck', command: 'shellcheck', args: [], files: /\.sh$/ },
  { name: 'cfn-lint', command: 'cfn-lint', args: ['--non-zero-exit-code', 'informational'], files: /^template\.yaml$/ },
];

/** Unpacks every bundle and runs the field's own linters, those that are installed. Answers `{ passed, failed, notRun }`. */
export async function lintBundles() {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    const bundles = await fetchBundles();
    const files = bundles.flatMap(({ name, zip }) => unpack(zip, folder, name));
    console.log(`${bundles.length} bundles, ${files.length} files`);
    return tally(TOOLS.map((tool) => lint(tool, folder, files)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unpack(zip, folder, name) {
  return Object.entries(unzipSync(zip)).map(([file, content]) => {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return { path: join(name, file), file };
  });
}

/** 'absent' when the tool is not installed, else whether it found nothing. */
function lint({ name, command, args, files: pattern, isOneByOne = false }, folder, files) {
  if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error) return { name, result: 'absent' };
  const paths = files.filter(({ file }) => pattern.test(file)).map(({ path }) => path);
  const calls = isOneByOne ? paths.map((path) => [path]) : [paths];
  const isClean = calls.map((call) => {
    const { status, stdout, stderr } = spawnSync(command, [...args, ...call], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) console.error(`${stdout}${stderr}`);
    return status === 0;
  });
  const result = paths.length > 0 && isClean.every(Boolean) ? 'passed' : 'failed';
  console.log(`${name}: ${paths.length} files, ${result}`);
  return { name, result };
}

function tally(results) {
  const count = (wanted) => results.filter(({ result }) => result === wanted).length;
  const absent = results.filter(({ result }) => result === 'absent');
  const notRun = absent.map(({ name }) => `${name} (not installed)`);
  return { passed: count('passed'), failed: count('failed'), notRun };
}
