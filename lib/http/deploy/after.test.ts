import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { composeAfter } from '#lib/bundle/compose.ts';
import { quoteForShell } from '#lib/bundle/fill-shell.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { decideOn } from '#lib/http/decide.ts';
import { plainCommands, takingAway } from './shell-commands.ts';

const catalog = theCatalog();
const STAND_IN = '#!/bin/bash\nprintf "%s\\0" "$@" "" >> "$CALLS"\n';
const AWS = '#!/bin/bash\necho 000000000000\n';
const VERSION = '#!/bin/bash\nif [ "$1" = --version ]; then echo "ecs-cli version 1.21.0 (x)"; exit; fi\n';

/** Whatever an output holds, it is one word. */
const HOSTILE = 'a\'b"c $(touch pwned) `id` ; rm -rf / \\ *';

function scriptOf(pick: string, settings: [string, string][] = []): string | undefined {
  const { choice } = readChoice([['pick', pick], ['name', 'shop'], ...settings], vocabularyOf(catalog));
  const decided = decideOn(catalog, choice);
  const input = {
    catalog,
    fragments: theFragments(),
    pick: decided.picked.pick,
    link: '/',
    settings: decided.settings,
  };
  return composeAfter(input)[0]?.content;
}

/** Runs a script with stand-ins of both tools; answers what ecs-cli was called with, once a call. */
function runScript(script: string, outputs: Map<string, string>): { code: number | null; calls: string[][] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'after-'));
  const put = (name: string, content: string) => {
    writeFileSync(path.join(folder, name), content);
    chmodSync(path.join(folder, name), 0o755);
  };
  put('aws', AWS);
  put('ecs-cli', VERSION + STAND_IN.replace('#!/bin/bash\n', ''));
  put('template.yaml', '');
  put('after.sh', script);
  const own = [['STACK_NAME', 'shop-dev'] as const, ['STACK_ACCOUNT', '000000000000'] as const];
  const all = [...own, ...[...outputs].map(([key, value]) => [`OUTPUT_${key}`, value] as const)];
  put('after.env', all.map(([name, value]) => `${name}=${quoteForShell(value)}\n`).join(''));
  put('calls', '');
  const env = { NODE_ENV: 'test' as const, PATH: `${folder}:${process.env.PATH}`, CALLS: path.join(folder, 'calls') };
  const { status } = spawnSync('bash', [path.join(folder, 'after.sh')], { env, cwd: folder });
  const calls = readFileSync(path.join(folder, 'calls'), 'utf8').split('\0\0');
  return { code: status, calls: calls.filter((call) => call !== '').map((call) => call.split('\0')) };
}

function outputsOf(script: string, value: string): Map<string, string> {
  const names = [...script.matchAll(/output "?(?:\$\{ID\})?(\w+)"?/g)].map(([, name = '']) => name);
  const ids = [...script.matchAll(/^ID='(\w*)'$/gm)].map(([, id = '']) => id);
  return new Map(names.flatMap((name) => ['', ...ids].map((id) => [`${id}${name}`, `${value}${name}`])));
}

/** A line as bash splits it into words. */
function wordsOf(line: string): string[] {
  const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

const picks = combinations(catalog).map(({ id }) => id);
const withRest = picks.filter((pick) => scriptOf(pick) !== undefined);

test('only the method that leaves something to do has a script for it', () => {
  expect(withRest).toEqual(picks.filter((pick) => pick.endsWith('.ecs-cli')));
});

test.for(withRest)('%s: the commands shown are those that the script runs', { timeout: 20_000 }, (pick) => {
  const service = [
    ['service', 'name:web,port:80'],
    ['service', 'name:api,port:8081,path:/api'],
  ] as [string, string][];
  for (const settings of [[], service]) {
    const script = scriptOf(pick, settings) ?? '';
    const outputs = outputsOf(script, 'x-');
    const { code, calls } = runScript(script, outputs);
    const shown = plainCommands(script, outputs).filter((line) => line.startsWith('ecs-cli '));
    expect(code).toBe(0);
    expect(calls.length).toBeGreaterThanOrEqual(2);
    expect(shown.map((line) => wordsOf(line).slice(1))).toEqual(calls);
  }
});

test('an output is one word, whatever it holds', () => {
  const script = scriptOf(withRest[0] ?? '') ?? '';
  const outputs = outputsOf(script, HOSTILE);
  const { code, calls } = runScript(script, outputs);
  expect([code, calls[0]]).toEqual([0, expect.arrayContaining([`${HOSTILE}ClusterName`])]);
  const [first = ''] = plainCommands(script, outputs).filter((line) => line.startsWith('ecs-cli '));
  expect(wordsOf(first)).toContain(`${HOSTILE}ClusterName`);
});

test('outputs of another stack are refused before anything is touched', () => {
  const script = (scriptOf(withRest[0] ?? '') ?? '').replace("STACK='shop-dev'", "STACK='other-dev'");
  expect(runScript(script, outputsOf(script, 'x'))).toEqual({ code: 1, calls: [] });
});

test('before the stack goes, every service is taken down and waited for, with what its files read', () => {
  for (const pick of withRest) {
    const services = [
      ['service', 'name:web,port:80'],
      ['service', 'name:api,port:8081,path:/api'],
    ] as [string, string][];
    const script = scriptOf(pick, services) ?? '';
    const lines = takingAway(plainCommands(script, outputsOf(script, 'x-'))).map(wordsOf);
    const downs = lines.filter(([first]) => first === 'ecs-cli');
    expect(downs.map((words) => words.slice(-4))).toEqual([
      ['service', 'down', '--timeout', '15'],
      ['service', 'down', '--timeout', '15'],
    ]);
    const waits = lines.filter(([first]) => first === 'aws').map((words) => words.join(' '));
    expect(waits).toEqual(
      ['web', 'api'].map(
        (name) => `aws ecs wait services-inactive --cluster x-ClusterName --services ${name} --region ap-northeast-1`,
      ),
    );
    expect(lines[0]?.[0]).toBe('export');
  }
});
