import { afterAll, expect, test } from 'vitest';
import { openFolder, type Rules } from './fake-aws.ts';

const folder = openFolder('fargate.alb.cloudformation');
afterAll(folder.close);

const NO_STACK = { error: '(ValidationError) when calling DescribeStacks: Stack with id web-dev does not exist' };
const STATUS = 'describe-stacks … StackStatus';
const NOTHING = {
  'describe-change-set … StatusReason': "The submitted information didn't contain changes.",
  'describe-change-set … Status': 'FAILED',
};
const deploy = (rules: Rules, words: string[] = []) => folder.run('deploy.sh', words, rules);
const changing = (calls: string[]) => calls.filter((call) => /^(cloudformation|iam|s3) (?!describe|get)/.test(call));

test('the first run makes the stack by a change set and waits for it', () => {
  const { status, calls } = deploy({ [STATUS]: NO_STACK, 'describe-change-set': 'CREATE_COMPLETE' });
  expect(status).toBe(0);
  const made = calls.find((call) => call.includes('create-change-set')) ?? '';
  expect(made).toMatch(
    /--change-set-type CREATE --template-body file:\/\/template\.yaml --parameters \[.*"ParameterKey": "WebImage"/,
  );
  expect(calls.filter((call) => /execute-change-set|stack-create-complete/.test(call))).toHaveLength(2);
  expect(calls.join('\n')).not.toMatch(/delete-|termination-protection/);
});

test('a run without a change changes nothing, and leaves no empty change set behind', () => {
  const { status, said, calls } = deploy({ [STATUS]: 'UPDATE_COMPLETE', ...NOTHING });
  expect(status).toBe(0);
  expect(said).toContain('Nothing to change');
  expect(changing(calls).map((call) => call.split(' ')[1])).toEqual(['create-change-set', 'delete-change-set']);
});

test('protection is offered, and off without being asked for', () => {
  const { status, calls } = deploy({ [STATUS]: 'CREATE_COMPLETE', ...NOTHING }, ['--protect']);
  expect(status).toBe(0);
  expect(calls).toContain(
    'cloudformation update-termination-protection --stack-name web-dev --enable-termination-protection',
  );
  expect(deploy({}, ['--protcet']).calls).toEqual([]);
  expect(deploy({}, ['--protcet']).status).toBe(2);
});

test.for([
  ['ROLLBACK_COMPLETE', './destroy.sh'],
  ['DELETE_FAILED', './destroy.sh'],
  ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback'],
  ['UPDATE_IN_PROGRESS', 'somebody is at work'],
] as const)('a stack in %s is left alone, and the way out is named', ([state, way]) => {
  const { status, said, calls } = deploy({ [STATUS]: state });
  expect(status).toBe(1);
  expect(said).toContain(way);
  expect(changing(calls)).toEqual([]);
});

test('an error that is not "there is none" ends the script before it changes anything', () => {
  const { status, said, calls } = deploy({
    [STATUS]: { error: '(Throttling) when calling DescribeStacks: Rate exceeded' },
  });
  expect(status).not.toBe(0);
  expect(said).toContain('Rate exceeded');
  expect(changing(calls)).toEqual([]);
});

test('a change set that cannot be made goes again, with the empty stack that it made', () => {
  const { status, said, calls } = deploy({
    [STATUS]: [NO_STACK, 'REVIEW_IN_PROGRESS'],
    'describe-change-set … StatusReason': 'Template error: no such zone',
    'describe-change-set … Status': 'FAILED',
  });
  expect(status).toBe(1);
  expect(said).toContain('no such zone');
  expect(changing(calls).map((call) => call.split(' ')[1])).toEqual([
    'create-change-set',
    'delete-change-set',
    'delete-stack',
  ]);
});

test('a stack that somebody else has made meanwhile is not deleted', () => {
  const { status, calls } = deploy({
    [STATUS]: [NO_STACK, 'CREATE_IN_PROGRESS'],
    'create-change-set': { error: '(ValidationError) when calling CreateChangeSet: Stack web-dev already exists' },
  });
  expect(status).not.toBe(0);
  expect(calls.join('\n')).not.toContain('delete-stack');
});

test('the roles that a new account lacks are made first, those of the template only', () => {
  const { calls } = deploy({
    'iam get-role': { error: '(NoSuchEntity) when calling GetRole: not there' },
    [STATUS]: 'CREATE_COMPLETE',
    ...NOTHING,
  });
  const made = calls.filter((call) => call.startsWith('iam create'));
  expect(made.map((call) => call.split(' ').at(-1))).toEqual([
    'ecs.amazonaws.com',
    'elasticloadbalancing.amazonaws.com',
  ]);
});

const updateOf = (...rows: string[]): Rules => ({
  [STATUS]: 'UPDATE_COMPLETE',
  'describe-change-set … Changes[]': rows.join('\n'),
  'describe-change-set … Status': 'CREATE_COMPLETE',
});
const WITH_LOSS = updateOf(
  'Remove\tWebAclLogGroup\tAWS::Logs::LogGroup\tNone\tDelete',
  'Modify\tWebRepository\tAWS::ECR::Repository\tTrue\tReplaceAndRetain',
  'Remove\tAccessLogBucket\tAWS::S3::Bucket\tNone\tRetain',
  'Modify\tWebService\tAWS::ECS::Service\tTrue\tNone',
);

test('an update that takes data with it stops, names the data, and leaves no change set behind', () => {
  const { status, said, calls } = deploy(WITH_LOSS);
  expect(status).toBe(1);
  expect(said).toContain('  WebAclLogGroup: the logs in it are lost');
  expect(said).toContain('  WebRepository: an empty one takes its place');
  expect(said).not.toMatch(/ {2}(AccessLogBucket|WebService):/);
  expect(said).toContain('./deploy.sh --yes');
  expect(changing(calls).map((call) => call.split(' ')[1])).toEqual(['create-change-set', 'delete-change-set']);
});

test.for([
  ['one says so', WITH_LOSS, ['--yes']],
  ['no data goes', updateOf('Modify\tWebService\tAWS::ECS::Service\tTrue\tNone'), []],
] as const)('an update is carried out where %s', ([, rules, words]) => {
  const { status, calls } = deploy(rules, [...words]);
  expect(status).toBe(0);
  expect(calls.join('\n')).toContain('execute-change-set');
});
