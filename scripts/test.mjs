import { checkNode } from './check-node.mjs';
import { install } from './prepare.mjs';
import { ROOT } from './run.mjs';
import { STEPS } from './test-steps.mjs';

checkNode();
process.chdir(ROOT);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const results = [await take({ name: 'install', act: installed })];
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const blocker = results.find(({ name, failed }) => failed > 0 && (name === 'install' || name === step.needs));
  results.push(blocker ? skipped(step, blocker) : await take(step));
}
summarize();

async function installed() {
  return (await install()) === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one step and times it; one that throws has failed. */
async function take({ name, act }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let counts = { passed: 0, failed: 1 };
  try {
    counts = await act();
  } catch (error) {
    console.error(error);
  }
  return { name, seconds: (performance.now() - start) / 1000, broken: [], notRun: [], ...counts };
}

function skipped({ name }, blocker) {
  return { name, seconds: 0, passed: 0, failed: 0, broken: [], notRun: [`${name} (${blocker.name} failed)`] };
}

function summarize() {
  console.log('\n── summary');
  for (const { name, seconds, passed, failed } of results) {
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${passed} passed, ${failed} failed`);
  }
  for (const { name, again } of results) if (again > 0) console.log(`${name}: ${again} passed at the second try`);
  for (const { name, broken } of results) for (const what of broken) console.log(`failed: ${name}: ${what}`);
  for (const what of results.flatMap(({ notRun }) => notRun)) console.log(`not run: ${what}`);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}
