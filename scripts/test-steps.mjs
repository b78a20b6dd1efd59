import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from './prepare.mjs';
import { ROOT, run, runTool } from './run.mjs';

const UNIT_REPORT = join('test-results', 'unit.json');
const LOAD_REPORT = join('test-results', 'load.json');
const JOURNEY_REPORT = join('test-results', 'journeys.json');

/** What `npm test` does, in this order: each step answers `{ passed, failed, broken?, again?, notRun? }`; `broken` names tests. */
export const STEPS = [
  { name: 'format', act: () => asOne(runTool('@biomejs/biome', ['format'])) },
  { name: 'lint', act: () => asOne(lint()) },
  { name: 'types', act: () => asOne(types()) },
  { name: 'dead-code', act: () => asOne(runTool('knip', [])) },
  { name: 'unit', act: unit },
  { name: 'build', act: () => asOne(build()) },
  {
    name: 'size budget',
    needs: 'build',
    act: () => asOne(run(process.execPath, [join('scripts', 'size-budget.mjs')])),
  },
  { name: 'bundles', needs: 'build', act: bundles },
  { name: 'proof', needs: 'build', act: proof },
  { name: 'records', needs: 'build', act: records },
  { name: 'rooms under load and faults', needs: 'build', act: load },
  { name: 'journeys', needs: 'build', act: journeys },
];

/** A step without tests of its own counts as one. */
async function asOne(exitCode) {
  const isPassed = (await exitCode) === 0;
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

/** Rules, import zones and the order of imports; the format was a step of its own. */
function lint() {
  return runTool('@biomejs/biome', ['check', '--formatter-enabled=false', '--error-on-warnings']);
}

async function types() {
  const code = await runTool('next', ['typegen']);
  return code === 0 ? runTool('typescript', ['--noEmit']) : code;
}

async function unit() {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return counted(
    UNIT_REPORT,
    () => runTool('vitest', args),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      broken: brokenIn(report),
      notRun: ran(report, 'rooms on PostgreSQL') ? [] : ['rooms on PostgreSQL (its server is not installed)'],
    }),
  );
}

const testsOf = ({ testResults }) => testResults.flatMap(({ assertionResults }) => assertionResults);

/** Failed tests, and files that failed beside their tests: as they were read, or before and after them. */
function brokenIn({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [`${relative(ROOT, name)}: ${firstLine(message) || 'beside its tests, see above'}`];
    return failed.map(({ fullName, failureMessages: [why] }) => `${fullName}: ${firstLine(why)}`);
  });
}

function firstLine(message = '') {
  return stripVTControlCharacters(message).split('\n', 1)[0];
}

/** Read from the run itself: where a program is missing, its tests are not among those that ran. */
function ran(report, beginning) {
  return testsOf(report).some(({ fullName, status }) => fullName.startsWith(beginning) && status !== 'skipped');
}

/** What needs more than this machine may have, by how its tests' names begin. */
const NEEDED = {
  'a room on PostgreSQL': 'rooms on PostgreSQL under kills (its server is not installed)',
  'two processes on one PostgreSQL': 'rooms on a PostgreSQL that goes away (its server is not installed)',
  'rooms behind nginx': 'rooms behind nginx (it or PostgreSQL is not installed)',
  'rooms over plain http': 'rooms over plain http from another machine (this one has no address but loopback)',
};

async function load() {
  const args = ['run', '--config', 'vitest.load.config.ts', '--reporter=default', '--reporter=json'];
  return counted(
    LOAD_REPORT,
    () => runTool('vitest', [...args, `--outputFile.json=${LOAD_REPORT}`]),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      broken: brokenIn(report),
      notRun: Object.keys(NEEDED).flatMap((beginning) => (ran(report, beginning) ? [] : [NEEDED[beginning]])),
    }),
  );
}

async function bundles() {
  const { lintBundles } = await import('./lint-bundles.mjs');
  return lintBundles(await fetchedBundles());
}

async function proof() {
  const { proveBundles } = await import('./prove-bundles.mjs');
  return proveBundles(await fetchedBundles());
}

async function records() {
  const { readRecords } = await import('./read-records.mjs');
  return readRecords();
}

let fetching;

/** Both steps look at the same bundles. */
async function fetchedBundles() {
  const { askedInAll, fetchBundles } = await import('./bundles.mjs');
  fetching ??= fetchBundles(await askedInAll());
  return fetching;
}

async function journeys() {
  const { runJourneys } = await import('./e2e.mjs');
  return counted(
    JOURNEY_REPORT,
    () => runJourneys([]),
    ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      broken: specsOf(suites).flatMap((spec) => (spec.ok ? [] : [whyBroken(spec)])),
      again: stats.flaky,
    }),
  );
}

/** Files hold tests and groups of tests, which hold the same. */
function specsOf(suites = []) {
  return suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsOf(inner)]);
}

function whyBroken({ file, title, tests }) {
  const error = tests.flatMap(({ results }) => results).findLast((result) => result.error)?.error;
  return `${file} › ${title}: ${firstLine(error?.message)}`;
}

/** Takes the counts from the report that a run writes; a run that fails without a failed test counts as one failure. */
async function counted(reportFile, act, countsOf) {
  const path = join(ROOT, reportFile);
  rmSync(path, { force: true });
  const code = await act();
  const counts = readCounts(path, countsOf);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(path, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`No report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}
