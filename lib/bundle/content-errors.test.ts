import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeBundle } from './compose.ts';
import { FIXTURE_TEMPLATES, fixtureInputs } from './fixture-input.ts';

const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true });
});

/** Composes the fixture's Fargate-like bundle after one fragment was written anew. */
function composeWith(file: string, text: string, settings: Record<string, string> = {}): () => unknown {
  const root = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  rooms.push(root);
  cpSync(FIXTURE_TEMPLATES, root, { recursive: true });
  writeFileSync(path.join(root, file), text);
  const input = fixtureInputs(root);
  return () => composeBundle(input('serverless.balancer.stack', settings));
}

const recipe = (entry: string) => `files:\n  - ${entry}\n`;

test.each([
  [
    'an unknown setting',
    'launch/serverless/service.yml',
    'a: !Setting imgae\n',
    'service.yml: !Setting: no setting is called imgae',
  ],
  ['a setting as a key', 'launch/serverless/service.yml', '? !Setting name\n: x\n', '!Setting cannot be a key'],
  ['a text in one language', 'launch/serverless/service.yml', 'a: !Text {ja: x}\n', '!Text takes {ja, en}'],
  [
    'a list as a fragment',
    'launch/serverless/service.yml',
    '- a\n',
    'templates/launch/serverless/service.yml: a fragment is a map',
  ],
  [
    'another value at one place',
    'balance/balancer/service.yml',
    'Resources: {Service: {Properties: {LaunchType: EC2}}}\n',
    'templates/balance/balancer/service.yml: Resources.Service.Properties.LaunchType is already set by templates/launch/serverless/service.yml',
  ],
  [
    'a resource without its reason',
    'launch/serverless/service.yml',
    'Resources: {Extra: {Type: AWS::S3::Bucket}}\n',
    'Resources.Extra needs a Type and a Metadata.Description',
  ],
  [
    'a parameter without a default',
    'launch/serverless/service.yml',
    'Parameters: {Extra: {Type: String}}\n',
    'Parameters.Extra has no Default',
  ],
  [
    'a source that is not there',
    'launch/serverless/service.yml',
    'Resources: {Service: {Properties: {Code: !Source base/code.mjs}}}\n',
    'templates/base/code.mjs is missing',
  ],
  [
    'an unknown placeholder in a script',
    'base/settings.sh',
    'IMAGE=@(imgae)\n',
    'templates/base/settings.sh: @(imgae): no setting is called imgae',
  ],
  [
    'a placeholder inside a line of a script',
    'base/deploy.sh',
    'echo "@(image)"\n',
    'templates/base/deploy.sh: @(…) stands only in an assignment',
  ],
  ['a placeholder in a comment of a script', 'base/deploy.sh', '# @(image)\n', 'stands only in an assignment'],
  [
    'an unknown placeholder in a README',
    'base/readme.en.md',
    'x @(imgae)\n',
    'templates/base/readme.en.md: @(imgae): no setting',
  ],
  [
    'a fragment that nobody holds',
    'deploy/stack/bundle.yml',
    recipe('{path: template.yaml, merge: [heads.yml]}'),
    'templates/deploy/stack/bundle.yml: nobody holds heads.yml, which template.yaml asks for',
  ],
  [
    'a name with an unknown setting',
    'deploy/stack/bundle.yml',
    recipe("{path: template.yaml, merge: ['egress.{exit}.yml']}"),
    'no setting is called exit',
  ],
  [
    'a recipe with a third verb',
    'deploy/stack/bundle.yml',
    recipe('{path: template.yaml, render: [head.yml]}'),
    'templates/deploy/stack/bundle.yml is not valid',
  ],
  [
    'a file that leaves the folder',
    'deploy/stack/bundle.yml',
    recipe('{path: ../x.sh, concat: [deploy.sh]}'),
    'cannot be the name of a file',
  ],
  [
    'a file that code makes',
    'deploy/stack/bundle.yml',
    recipe('{path: saikyo-ecs.json, concat: [deploy.sh]}'),
    'is in the archive twice',
  ],
  [
    'a fragment under a condition that no setting can meet',
    'base/network.with-exit.yml',
    'Resources: {}\n',
    'templates/base/network.with-exit.yml: no setting is called exit',
  ],
  [
    'each in a file that is one service s already',
    'deploy/stack/bundle.yml',
    recipe("{path: '{service-folder}a.yml', merge: [each: [head.yml]]}"),
    'each has no place in a file',
  ],
])('%s is an error that says where', (_, file, text, message) => {
  expect(composeWith(file, text)).toThrow(message);
});

test('an option that the catalogue does not hold is refused', () => {
  const input = fixtureInputs();
  expect(() => composeBundle(input('serverless.carrier.stack'))).toThrow('no option balance/carrier');
  expect(() => composeBundle(input('../../etc.balancer.stack'))).toThrow('in the catalogue');
});

test('a setting in a fragment name cannot lead out of the folders', () => {
  const compose = composeWith('deploy/stack/bundle.yml', recipe("{path: template.yaml, merge: ['{egress}.yml']}"), {
    egress: '/../../../../etc/hosts',
  });
  expect(compose).toThrow('nobody holds /../../../../etc/hosts.yml');
});
