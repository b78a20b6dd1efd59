import { expect, test } from 'vitest';
import { checkRequest } from './local-checks.ts';
import { DeployProblem } from './problem.ts';
import type { RunRequest } from './run.ts';

const TEMPLATE = `
Parameters:
  Image: {Type: String}
  Count: {Type: Number, Default: 2}
  Password: {Type: String, NoEcho: true, Default: x}
Resources:
  Cluster: {Type: AWS::ECS::Cluster}
`;

function request(change: Partial<RunRequest> = {}): RunRequest {
  return {
    id: 'run-1',
    target: { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' },
    stackName: 'web-dev',
    template: TEMPLATE,
    parameters: [{ key: 'Image', value: 'nginx:1.29' }],
    tags: [],
    ...change,
  };
}

function refusal(change: Partial<RunRequest>) {
  try {
    checkRequest(request(change));
  } catch (cause) {
    if (cause instanceof DeployProblem) return cause.error;
  }
  throw new Error('It was not refused');
}

test.each(['my_app', '1web', 'web.dev', '', 'ウェブ', 'a'.repeat(129)])('stack name %s is refused', (stackName) => {
  expect(refusal({ stackName })).toMatchObject({ kind: 'stack-name', reason: stackName });
});

test('a stack name of 128 letters, digits and hyphens passes', () => {
  expect(() => checkRequest(request({ stackName: `a${'-9'.repeat(63)}Z` }))).not.toThrow();
});

test('51,200 is counted in bytes: fewer Japanese characters are too many', () => {
  const description = 'あ'.repeat(17_100);
  const template = JSON.stringify({ Description: description, Resources: {} });
  expect(template.length).toBeLessThan(51_200);
  expect(refusal({ template, parameters: [] })).toMatchObject({
    kind: 'template-size',
    bytes: Buffer.byteLength(template),
    limit: 51_200,
  });
});

test('a template that fits without its comments is minified once', () => {
  const template = `${TEMPLATE}${'# a comment that AWS does not need\n'.repeat(2_000)}`;
  const { body, isMinified } = checkRequest(request({ template }));
  expect(isMinified).toBe(true);
  expect(JSON.parse(body).Resources.Cluster).toEqual({ Type: 'AWS::ECS::Cluster' });
});

test('a template that fits goes as it is', () => {
  expect(checkRequest(request())).toMatchObject({ body: TEMPLATE, isMinified: false });
});

test('a missing and an unknown parameter are named', () => {
  expect(refusal({ parameters: [] })).toMatchObject({ kind: 'parameter-missing', names: ['Image'] });
  const parameters = [{ key: 'Imagee', value: 'x' }];
  expect(refusal({ parameters })).toMatchObject({ kind: 'parameter-unknown', names: ['Imagee'] });
});

test('a value that would be resolved with the deployer’s rights is refused', () => {
  const parameters = [{ key: 'Image', value: 'x{{resolve:secretsmanager:prod:SecretString}}' }];
  expect(refusal({ parameters })).toMatchObject({ kind: 'dynamic-reference', names: ['Image'] });
});

test('what is not a template is said to be none', () => {
  expect(refusal({ template: 'a: [1' }).kind).toBe('template');
  expect(refusal({ template: 'just words' }).kind).toBe('template');
});
