import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeContent } from './composed-template.ts';
import { quoteForShell } from './fill-shell.ts';
import type { Settings } from './values.ts';

/** What the stand-in of the AWS CLI answers to a call that holds these words: text, or an error of AWS. */
export type Answer = string | { error: string };
/** The first rule whose words a call holds answers it; several answers come one after another, the last one stays. */
export type Rules = Readonly<Record<string, Answer | readonly Answer[]>>;

/** The stand-in as a shell script: no other starts fast enough for the many calls of a script. */
function standIn(rules: Rules): string {
  const cases = Object.entries(rules).map(([words, given], index) => {
    const pattern = words.split(' … ').map(quoteForShell).join('*');
    const answers = [given]
      .flat()
      .map((answer) => quoteForShell(typeof answer === 'string' ? answer : `!${answer.error}`));
    return `  *${pattern}*) rule=${index} answers=(${answers.join(' ')}) ;;`;
  });
  return `#!/usr/bin/env bash
call="$*"
printf '%s\\n' "\${call//$'\\n'/ }" >>"$FAKE_AWS.log"
rule='' answers=('') before=0
case "$call" in
${cases.join('\n')}
esac
seen="$FAKE_AWS.$rule"
if [ -e "$seen" ]; then read -r before <"$seen"; fi
echo "$((before + 1))" >"$seen"
answer=\${answers[before < \${#answers[@]} ? before : \${#answers[@]} - 1]}
case "$answer" in
  '') ;;
  !*) printf '\\nAn error occurred %s\\n' "\${answer#!}" >&2; exit 254 ;;
  *) printf '%s\\n' "$answer" ;;
esac
`;
}

const ECS_CLI = `#!/usr/bin/env bash
if [ "$1" = --version ]; then echo 'ecs-cli version 1.21.0 (bb0b8f0)'; else echo "ecs-cli $*" >>"$FAKE_AWS.log"; fi
`;

/** How a script of a bundle went: its exit code, all that it said, and the calls that it made. */
export type Run = { status: number | null; said: string; calls: string[] };

/** A bundle's folder in which its scripts run against a stand-in of the AWS CLI, and of ecs-cli. */
export function openFolder(id: string, settings: Settings = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  const bin = path.join(folder, '.bin');
  mkdirSync(bin);
  const stand = (name: string, text: string) => {
    writeFileSync(path.join(bin, name), text);
    chmodSync(path.join(bin, name), 0o755);
  };
  stand('ecs-cli', ECS_CLI);
  stand('sleep', '#!/usr/bin/env bash\n');
  const { file, paths } = composeContent(id, settings);
  for (const name of paths) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), file(name));
  }
  /** Runs a script, `typed` being what a person types at a terminal; without it there is none. */
  const run = (script: string, words: string[], rules: Rules, typed?: string): Run => {
    const state = path.join(mkdtempSync(path.join(folder, '.run-')), 'aws');
    stand('aws', standIn({ ...rules, 'sts get-caller-identity': '123456789012' }));
    // A pipe is no terminal, so the question whether there is one is answered in its place.
    const text = typed === undefined ? file(script) : file(script).replaceAll('-t 0 ]', '-n yes ]');
    writeFileSync(path.join(folder, script), text);
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, FAKE_AWS: state };
    const { status, stdout, stderr } = spawnSync('bash', [path.join(folder, script), ...words], {
      encoding: 'utf8',
      input: typed ?? '',
      env,
    });
    const log = `${state}.log`;
    const calls = (existsSync(log) ? readFileSync(log, 'utf8') : '').split('\n').filter(Boolean);
    return { status, said: stdout + stderr, calls };
  };
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const has = (name: string) => existsSync(path.join(folder, name));
  return { run, read, has, close: () => rmSync(folder, { recursive: true }) };
}
