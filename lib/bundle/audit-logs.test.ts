import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const read = (name: string) => readFileSync(path.join(process.cwd(), 'templates/base', name), 'utf8');
const SCRIPT = `${read('stack-parameters.sh')}\n${read('audit-logs.profile=production.sh')}\nparameters`;
const PARAMETERS = [
  { ParameterKey: 'AuditLogs', ParameterValue: 'on' },
  { ParameterKey: 'ApiLogs', ParameterValue: 'on' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'audit-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the stack is told, and what is said of it, by an AWS that answers so. */
function told(answer: string, status: number, text = JSON.stringify(PARAMETERS, null, 2)) {
  const aws = `aws() { printf '%s\\n' "$ANSWER" >&2; return ${status}; }`;
  writeFileSync(path.join(folder, 'parameters.json'), text);
  const { stdout, stderr } = spawnSync('bash', ['-c', `set -euo pipefail\n${aws}\n${SCRIPT}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ANSWER: answer },
  });
  return { parameters: JSON.parse(stdout), stderr };
}

test.each([
  'An error occurred (TypeNotFoundException) when calling the DescribeType operation: The type cannot be found.',
  'An error occurred (InvalidAction) when calling the DescribeType operation: the action DescribeType is not modelled',
  "An error occurred (InternalFailure) when calling the DescribeType operation: API action 'DescribeType' for service 'cloudformation' not yet implemented or pro feature",
  'The describe_type action has not been implemented',
])('no real AWS: %s', (answer) => {
  const { parameters, stderr } = told(answer, 254);
  expect(parameters).toEqual([{ ParameterKey: 'AuditLogs', ParameterValue: 'off' }, PARAMETERS[1]]);
  expect(stderr).toContain('AuditLogs=off');
});

test.each([
  ['it knows the type', '{}', 0],
  ['nobody may ask', 'An error occurred (AccessDenied) when calling the DescribeType operation: not authorized', 254],
  ['the network fails', 'Could not connect to the endpoint URL: "https://cloudformation"', 255],
  [
    'it is asked too often',
    'An error occurred (Throttling) when calling the DescribeType operation: Rate exceeded',
    254,
  ],
])('audit logs stay on where %s', (_, answer, status) => {
  const { parameters, stderr } = told(answer, status);
  expect(parameters).toEqual(PARAMETERS);
  expect(stderr).not.toContain('AuditLogs');
});

test('the parameters may be written on one line, and nothing else of them changes', () => {
  const { parameters } = told(
    'TypeNotFoundException',
    254,
    JSON.stringify(PARAMETERS).replaceAll('":"', '": "').replaceAll('","', '", "'),
  );
  expect(parameters).toEqual([{ ParameterKey: 'AuditLogs', ParameterValue: 'off' }, PARAMETERS[1]]);
});
