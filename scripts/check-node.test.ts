import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the check says to a Node of that version. */
function check(version: string) {
  const code = `import { checkNode } from './scripts/check-node.mjs'; checkNode('${version}');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

test.each(['20.19.0', '20.20.2', '22.0.0', '26.10.0'])('Node %s will do', (version) => {
  expect(check(version).status).toBe(0);
});

test.each(['20.18.9', '18.20.0', '8.0.0'])('Node %s is told what is needed', (version) => {
  const { status, stderr } = check(version);
  expect(status).toBe(1);
  expect(stderr).toContain(`needs Node 20.19.0 or newer; this is Node ${version}`);
});
