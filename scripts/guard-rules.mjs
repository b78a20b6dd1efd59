import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './run.mjs';

const RULES = join(ROOT, 'templates', 'guard');
const TESTS = join(RULES, 'tests');

/** Our published rules, `[{ name, content }]`. */
export function guardRules() {
  const files = readdirSync(RULES).filter((file) => file.endsWith('.guard'));
  return files.map((file) => ({ name: file, content: readFileSync(join(RULES, file), 'utf8') }));
}

function cases() {
  return readdirSync(TESTS).flatMap((file) => parse(readFileSync(join(TESTS, file), 'utf8')));
}

/**
 * Runs the rules' own tests, written as `cfn-guard test` takes them. Answers what is not as expected, as sentences:
 * a rule that is silent or loud where it should not be, and one without an example of both.
 */
export function guardProblems({ rules, find }) {
  const seen = new Map(rules.map((rule) => [rule, new Set()]));
  const wrong = cases().flatMap(({ name, input, expectations }) => {
    const fired = new Set(find({ name, text: JSON.stringify(input) }).map(({ rule }) => rule));
    return Object.entries(expectations.rules).flatMap(([rule, expected]) => {
      seen.get(rule)?.add(expected);
      if (!seen.has(rule)) return [`${name}: there is no rule ${rule}`];
      return fired.has(rule) === (expected === 'FAIL') ? [] : [`${name}: ${rule} should say ${expected}`];
    });
  });
  const unproved = [...seen].flatMap(([rule, examples]) =>
    ['PASS', 'FAIL'].filter((kind) => !examples.has(kind)).map((kind) => `${rule} has no test that says ${kind}`),
  );
  return [...wrong, ...unproved];
}
