import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { recordProof } from './proof-record.mjs';
import { ownWorkflows, runBlocks, WORKFLOW } from './workflows.mjs';

// Python's own `zipfile -t` says nothing by its exit code.
const PYTHON_UNZIP = 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)';
const ARCHIVE = /\.zip$/;
const SCRIPT = /\.sh$/;
const TEMPLATE = /^(template|\.github\/role)\.yaml$/;

/** Programs of others. One of several commands of a tool is enough. */
const TOOLS = [
  { id: 'bash', name: 'bash -n', calls: [['bash', '-n']], files: SCRIPT, isOneByOne: true },
  { id: 'shellcheck', name: 'shellcheck', calls: [['shellcheck']], files: SCRIPT },
  { id: 'cfn-lint', name: 'cfn-lint', calls: [['cfn-lint', '--non-zero-exit-code', 'informational']], files: TEMPLATE },
  { id: 'unzip', name: 'unzip', calls: [['unzip', '-tqq']], files: ARCHIVE, isOneByOne: true },
  { id: 'zipfile', name: 'Python zipfile', calls: [['python3', '-c', PYTHON_UNZIP]], files: ARCHIVE, isOneByOne: true },
  {
    id: 'third-unzip',
    name: '7-Zip or bsdtar',
    calls: [
      ['7z', 't'],
      ['7zz', 't'],
      ['bsdtar', '-xOf'],
    ],
    files: ARCHIVE,
    isOneByOne: true,
  },
];

/** Unpacks bundles and runs the field's own linters, those that are installed. Answers `{ passed, failed, notRun }`. */
export async function lintBundles(bundles) {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    const files = [...bundles.flatMap((bundle) => unpack(bundle, folder)), ...unpackOwn(folder)];
    // Hundreds of bundles share their scripts, and a linter says the same of the same bytes.
    const different = [...new Map(files.map((file) => [`${file.file} ${file.digest}`, file])).values()];
    console.log(`${bundles.length} bundles, ${files.length} files, ${different.length} of them different`);
    return tally(TOOLS.map((tool) => lint(tool, folder, different, bundles)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file below the folder, as the tools are given it. */
function place(folder, name, file, content) {
  const path = join(folder, name, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { path: join(name, file), file, digest: createHash('sha256').update(content).digest('hex') };
}

const placeRuns = (folder, name, workflow) =>
  runBlocks(workflow).map(({ name: block, text }) => place(folder, name, `runs/${block}`, text));

/** The scripts in our own workflows. */
function unpackOwn(folder) {
  return ownWorkflows().flatMap(({ name, text }) => placeRuns(folder, name, text));
}

function unpack({ name, zip }, folder) {
  const archive = `${name}.zip`;
  writeFileSync(join(folder, archive), zip);
  const entries = unzipSync(zip);
  const files = Object.entries(entries).map(([file, content]) => place(folder, name, file, content));
  if (entries[WORKFLOW]) files.push(...placeRuns(folder, name, strFromU8(entries[WORKFLOW])));
  return [...files, { path: archive, file: archive, digest: '' }];
}

/** 'absent' when the tool is not installed, else whether it found nothing. */
function lint({ id, name, calls, files: pattern, isOneByOne = false }, folder, files, bundles) {
  const [command, ...args] = calls.find(([program]) => !spawnSync(program, ['--version']).error) ?? [];
  if (command === undefined) return { name, result: 'absent' };
  const paths = files.filter(({ file }) => pattern.test(file)).map(({ path }) => path);
  const batches = isOneByOne ? paths.map((path) => [path]) : [paths];
  const isClean = batches.map((batch) => {
    const { status, stdout, stderr } = spawnSync(command, [...args, ...batch], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) console.error(`${stdout}${stderr}`);
    return status === 0;
  });
  const isPassed = paths.length > 0 && isClean.every(Boolean);
  const tool = { id, name, ...versionOf(command) };
  recordProof(
    tool,
    bundles.map((bundle) => ({ bundle, isPassed })),
  );
  console.log(`${name}: ${paths.length} files, ${isPassed ? 'passed' : 'failed'}`);
  return { name, result: isPassed ? 'passed' : 'failed' };
}

function versionOf(command) {
  const { stdout } = spawnSync(command, [command === 'unzip' ? '-v' : '--version'], { encoding: 'utf8' });
  const version = /\d+\.\d+(\.\d+)*/.exec(stdout)?.[0];
  return version === undefined ? {} : { version };
}

function tally(results) {
  const count = (wanted) => results.filter(({ result }) => result === wanted).length;
  const absent = results.filter(({ result }) => result === 'absent');
  const notRun = absent.map(({ name }) => `${name} (not installed)`);
  return { passed: count('passed'), failed: count('failed'), notRun };
}
