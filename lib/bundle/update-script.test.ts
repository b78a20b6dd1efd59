import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_IMAGE } from '#lib/choice/setting-defaults.ts';
import { openFolder, type Rules } from './fake-aws.ts';

const READY: Rules = {
  'describe-stacks … StackStatus': 'CREATE_COMPLETE',
  'describe-change-set … Changes[]': [
    'Modify\tWebTaskDefinition\tAWS::ECS::TaskDefinition\tTrue\tNone',
    'Modify\tAlb\tAWS::ElasticLoadBalancingV2::LoadBalancer\tTrue\tNone',
    'Modify\tWebService\tAWS::ECS::Service\tFalse\tNone',
    'Remove\tLogGroup\tAWS::Logs::LogGroup\tNone\tDelete',
    'Remove\tAccessLogs\tAWS::S3::Bucket\tNone\tRetain',
  ].join('\n'),
  'describe-change-set … Status': 'CREATE_COMPLETE',
};
const UNCHANGED: Rules = {
  'describe-stacks … StackStatus': 'CREATE_COMPLETE',
  'describe-change-set … StatusReason': 'No updates are to be performed.',
  'describe-change-set … Status': 'FAILED',
};
const has = (calls: string[], word: string) => calls.some((call) => call.includes(word));

describe('with CloudFormation', () => {
  const folder = openFolder('fargate.alb.cloudformation');
  const parameters = folder.read('parameters.json');
  afterAll(folder.close);

  test('without a terminal it shows what would change and what is lost, and leaves all as it was', () => {
    const { status, said, calls } = folder.run('update.sh', ['web=example/web:2'], READY);
    expect(status).toBe(0);
    expect(said).toMatch(/^ACTION +LOGICAL ID +TYPE +REPLACEMENT$/m);
    expect(said).toMatch(/^Modify +Alb +AWS::ElasticLoadBalancingV2::LoadBalancer +True$/m);
    expect(said).toContain('  Alb: the address changes');
    expect(said).toContain('  LogGroup: the logs in it are lost');
    expect(said).not.toMatch(/ {2}(AccessLogs|WebService|WebTaskDefinition):/);
    expect(said).toContain('nothing was changed');
    expect(has(calls, 'delete-change-set')).toBe(true);
    expect(has(calls, 'execute-change-set')).toBe(false);
    expect(folder.read('parameters.json')).toBe(parameters);
    expect(folder.has('parameters.json.new')).toBe(false);
  });

  test('at a terminal it asks, and no means no', () => {
    const { status, said, calls } = folder.run('update.sh', ['web=example/web:2'], READY, 'n\n');
    expect([status, has(calls, 'execute-change-set')]).toEqual([0, false]);
    expect(said).toContain('Nothing was changed.');
    expect(folder.read('parameters.json')).toBe(parameters);
  });

  test('yes carries the change set out that was shown, and the image stays written', () => {
    const { status, calls } = folder.run('update.sh', ['web=example/web@sha256:ab'], READY, 'y\n');
    expect(status).toBe(0);
    const name = /--change-set-name (\S+)/.exec(calls.find((call) => call.includes('create-change-set')) ?? '')?.[1];
    expect(has(calls, `execute-change-set --stack-name web-dev --change-set-name ${name}`)).toBe(true);
    expect(calls.find((call) => call.includes('create-change-set'))).toContain(
      '"ParameterKey": "WebImage",     "ParameterValue": "example/web@sha256:ab"',
    );
    expect(has(calls, 'delete-change-set')).toBe(false);
    const before = JSON.parse(parameters);
    const expected = before.map((pair: { ParameterKey: string }) =>
      pair.ParameterKey === 'WebImage' || pair.ParameterKey === 'Image'
        ? { ...pair, ParameterValue: 'example/web@sha256:ab' }
        : pair,
    );
    expect(expected).not.toEqual(before);
    expect(JSON.parse(folder.read('parameters.json'))).toEqual(expected);
  });

  test('without a change it says so and takes the empty change set away', () => {
    const { status, said, calls } = folder.run('update.sh', ['--yes'], UNCHANGED);
    expect([status, has(calls, 'delete-change-set'), has(calls, 'execute')]).toEqual([0, true, false]);
    expect(said).toContain('Nothing to change');
  });

  test.for([['job=example/web:2'], ['web=a;b'], ['web='], ['web'], ['--force']])(
    '%j is refused before AWS is asked',
    (words) => {
      const { status, said, calls } = folder.run('update.sh', words, READY);
      expect([status, calls]).toEqual([2, []]);
      expect(said).toContain('services: web');
    },
  );

  test('where there is no stack yet, deploy.sh is named', () => {
    const gone = { error: '(ValidationError) when calling DescribeStacks: Stack with id web-dev does not exist' };
    const { status, said, calls } = folder.run('update.sh', ['--yes'], { 'describe-stacks': gone });
    expect([status, has(calls, 'create-change-set')]).toEqual([1, false]);
    expect(said).toContain('./deploy.sh makes it');
  });
});

describe('with ecs-cli', () => {
  const folder = openFolder('fargate.alb.ecs-cli');
  const outputs: Rules = { 'describe-stacks … Outputs[?OutputKey': 'something' };
  let compose = '';
  beforeAll(() => {
    compose = folder.read('docker-compose.yml');
  });
  afterAll(folder.close);

  test('without a terminal the services stay as they are', () => {
    const { status, said, calls } = folder.run('update.sh', ['web=example/web:2'], { ...outputs, ...UNCHANGED });
    expect([status, has(calls, 'ecs-cli')]).toEqual([0, false]);
    expect(said).toContain('web: image example/web:2');
    expect(folder.read('docker-compose.yml')).toBe(compose);
  });

  test('with --yes the image stands in the compose file, and the services follow as deploy.sh does it', () => {
    const { status, calls } = folder.run('update.sh', ['--yes', 'web=example/web:2'], { ...outputs, ...UNCHANGED });
    expect(status).toBe(0);
    expect(folder.read('docker-compose.yml')).toBe(compose.replace(/^( {4}image:).*$/m, '$1 "example/web:2"'));
    expect(calls.filter((call) => /^ecs-cli compose .* service (up|scale)/.test(call))).toHaveLength(2);
  });
});

test('what makes the sample image listen goes with that image, and stays with another version of it', () => {
  const folder = openFolder('fargate.alb.ecs-cli', { image: DEFAULT_IMAGE, port: 8081 });
  const update = (image: string) => {
    const outputs: Rules = { 'describe-stacks … Outputs[?OutputKey': 'something' };
    folder.run('update.sh', ['--yes', `web=${image}`], { ...outputs, ...UNCHANGED });
    return folder.read('docker-compose.yml');
  };
  const compose = folder.read('docker-compose.yml');
  const newer = DEFAULT_IMAGE.replace(/:.*/, ':1.31-alpine');
  expect(update(newer)).toBe(compose.replace(DEFAULT_IMAGE, newer));
  const { app } = parse(update('example/web:2')).services;
  const { command, ...rest } = parse(compose).services.app;
  expect(command).toHaveLength(3);
  expect(app).toEqual({ ...rest, image: 'example/web:2' });
  expect(folder.read('docker-compose.yml')).not.toContain('sample image');
  folder.close();
});
