import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const confirm = readFileSync(path.join(process.cwd(), 'templates/base/confirm.sh'), 'utf8');
// A stack that is there and not protected: the script goes on to the deletion.
const BEFORE =
  "set -eu\nSTACK=shop-prod ACCOUNT=123456789012 THERE=arn protections='' buckets='' terminated=False balancers=()\n";

test('without a terminal nothing is asked, and what is deleted stands in the log first', () => {
  const { status, stdout } = spawnSync('bash', ['-c', `${BEFORE}${confirm}\necho goes on`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(status).toBe(0);
  expect(stdout).toBe(
    'No terminal to ask on: deleting everything in the stack shop-prod of account 123456789012, its logs included.\ngoes on\n',
  );
});

test.for(['cloudformation', 'ecs-cli'])('the README of %s says so, in both languages', (deploy) => {
  const read = (lang: string) =>
    readFileSync(path.join(process.cwd(), `templates/deploy/${deploy}/readme-steps.${lang}.md`), 'utf8');
  expect(read('en')).toMatch(/`destroy\.sh` asks before it deletes; where it has no terminal/);
  expect(read('ja')).toMatch(/`destroy\.sh`は削除の前に確認します。.*端末がないとき/);
});
