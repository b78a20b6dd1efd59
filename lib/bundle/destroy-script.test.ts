import { afterAll, expect, test } from 'vitest';
import { openFolder, type Rules } from './fake-aws.ts';

const folder = openFolder('ec2.api-gateway-nlb.cloudformation');
afterAll(folder.close);

const ID = 'arn:aws:cloudformation:ap-northeast-1:123456789012:stack/web-dev/1';
const NLB = 'arn:aws:elasticloadbalancing:ap-northeast-1:123456789012:loadbalancer/net/web/1';
const THERE: Rules = {
  'describe-stacks … StackId': ID,
  'describe-stacks … EnableTerminationProtection': 'False',
};
const destroy = (rules: Rules = {}, words: string[] = [], typed?: string) =>
  folder.run('destroy.sh', words, { ...rules, ...THERE, ...rules }, typed);
const has = (calls: string[], word: string) => calls.some((call) => call.includes(word));

test('the stack goes, and that nothing billable is left is looked up, not believed', () => {
  const { status, said, calls } = destroy();
  expect([status, said.includes('Checked: nothing billable is left.')]).toEqual([0, true]);
  const after = calls.slice(calls.findIndex((call) => call.includes('wait stack-delete-complete')));
  for (const look of ['nat-gateways', 'addresses', 'vpc-endpoints', 'load', 'instances', 'log-groups', 'vpc-links'])
    expect(has(after, look)).toBe(true);
  expect(has(after, `list-stack-resources --stack-name ${ID}`)).toBe(true);
});

test('what is left is named with the command that removes it', () => {
  const { status, said } = destroy({
    'describe-nat-gateways': 'nat-1\nnat-2',
    'describe-log-groups --log-group-name-prefix /ecs/web-dev --': '/ecs/web-dev',
    "list-stack-resources … ResourceStatus!='DELETE_COMPLETE'": 'AWS::ECR::Repository=web',
  });
  expect(status).toBe(1);
  expect(said).toContain('aws ec2 delete-nat-gateway --nat-gateway-id nat-2 --region ap-northeast-1');
  expect(said).toContain('aws logs delete-log-group --log-group-name /ecs/web-dev --region ap-northeast-1');
  expect(said).toContain('AWS::ECR::Repository=web');
  expect(said).not.toContain('nothing billable');
});

test('a question that AWS does not answer is no all-clear', () => {
  const { status, said } = destroy({
    'describe-addresses': { error: '(InternalError) when calling DescribeAddresses' },
  });
  expect(status).toBe(1);
  expect(said).toContain('Elastic IP address: AWS gave no answer');
  expect(said).not.toContain('nothing billable');
});

test('a question that one may not ask is told, and claims no more than was seen', () => {
  const { status, said } = destroy({ 'describe-addresses': { error: '(UnauthorizedOperation) when calling it' } });
  expect(status).toBe(0);
  expect(said).toContain('Elastic IP address: not permitted');
  expect(said).toContain('Of what could be checked, nothing billable is left.');
  expect(said).not.toContain('Checked:');
});

const LOGS: Rules = {
  "get-bucket-location --bucket logs-1 … --query 'logs-1'": 'logs-1',
  'get-bucket-location --bucket web-dev-123456789012': { error: '(NoSuchBucket) when calling it' },
  'list-object-versions': ['{"Objects": [{"Key": "a", "VersionId": "1"}]}', '{"Objects": []}'],
};
// There while it is asked for the confirmation and for the deletion, then gone.
const REMOVED: Rules = {
  "get-bucket-location --bucket logs-1 … --query 'logs-1'": [
    'logs-1',
    'logs-1',
    { error: '(NoSuchBucket) when calling it' },
  ],
};
const NO_STACK = {
  'describe-stacks': { error: '(ValidationError) when calling DescribeStacks: Stack with id web-dev does not exist' },
  'list-stacks': `${ID}\n${ID}0`,
  "ResourceType=='AWS::S3::Bucket' && ResourceStatus=='DELETE_SKIPPED'": 'logs-1',
};
const removals = (calls: string[]) =>
  calls.filter((call) => /^s3 |delete-objects/.test(call)).map((call) => call.slice(0, 22));

test('with its name given, the bucket that the template keeps is emptied, versions included, and removed', () => {
  const rules = { ...LOGS, ...REMOVED, "[?ResourceType=='AWS::S3::Bucket'].": 'logs-1' };
  const { status, said, calls } = destroy(rules, ['web-dev']);
  expect([status, said.includes('in the bucket: logs-1')]).toEqual([0, true]);
  expect(removals(calls)).toEqual(['s3 rm s3://logs-1 --re', 's3api delete-objects -', 's3 rb s3://logs-1']);
});

test.for([
  ['no terminal', [], undefined],
  ['another name', [], 'y\n'],
  ['another word', ['--yes'], undefined],
] as const)('logs that a stack left stay with %s, and nobody hears that there is nothing', ([, words, typed]) => {
  const { status, said, calls } = folder.run('destroy.sh', [...words], { ...NO_STACK, ...LOGS }, typed);
  expect([status, removals(calls)]).toEqual([1, []]);
  expect(said).toContain('in the bucket: logs-1');
  expect(said).not.toContain('nothing to delete');
});

test.for([
  ['typed', [], 'web-dev\n'],
  ['given', ['web-dev'], undefined],
] as const)('logs that a stack left go with its name %s', ([, words, typed]) => {
  const { status, calls } = folder.run('destroy.sh', [...words], { ...NO_STACK, ...LOGS, ...REMOVED }, typed);
  expect([status, removals(calls).at(-1)]).toEqual([0, 's3 rb s3://logs-1']);
});

test('of the bucket for large templates only templates go, whatever the size of this one', () => {
  const { status, calls, said } = destroy({
    'get-bucket-location --bucket web-dev-123456789012': 'web-dev-123456789012',
    's3 rb': { error: '(BucketNotEmpty) when calling it' },
  });
  expect(calls.filter((call) => /^s3 |delete-objects/.test(call))).toEqual([
    's3 rm s3://web-dev-123456789012 --recursive --only-show-errors --exclude * --include template-[0-9]*-[0-9]*.yaml',
    's3 rb s3://web-dev-123456789012',
  ]);
  expect(status).toBe(1);
  expect(said).toContain('it holds more than the templates of this stack');
});

test('a key of KMS waits and costs nothing: it is said, and no reason to fail', () => {
  const { status, said } = destroy({ "ResourceType=='AWS::KMS::Key'": 'key-1' });
  expect(status).toBe(0);
  expect(said).toMatch(/KMS key key-1 waits for its deletion, 7 days at least, and costs nothing/);
});

test('logs that the services wrote of their own go with the cluster, and no neighbour of theirs', () => {
  const { calls } = destroy({
    "ResourceType=='AWS::ECS::Cluster'": 'web-dev-Cluster-1',
    'delete-log-group': '',
    '/aws/ecs/containerinsights/web-dev-Cluster-1/': ['/aws/ecs/containerinsights/web-dev-Cluster-1/performance', ''],
  });
  expect(has(calls, 'delete-log-group --log-group-name /aws/ecs/containerinsights/web-dev-Cluster-1/performance')).toBe(
    true,
  );
});

const PROTECTED: Rules = {
  'describe-stacks … EnableTerminationProtection': 'True',
  "ResourceType=='AWS::ElasticLoadBalancingV2::LoadBalancer'": NLB,
  'describe-load-balancer-attributes': 'true',
};

test.for([
  ['no terminal', [], undefined],
  ['another name', [], 'web\n'],
  ['another word', ['--yes'], undefined],
] as const)('what is protected stays with %s', ([, words, typed]) => {
  const { status, said, calls } = destroy(PROTECTED, [...words], typed);
  expect(status).toBe(1);
  expect(said).toContain('Protected against deletion: the stack; the load balancer net/web/1.');
  expect(calls.filter((call) => /delete|modify|update/.test(call))).toEqual([]);
});

test.for([
  ['typed', [], 'web-dev\n'],
  ['given', ['web-dev'], undefined],
] as const)('with its name %s, protections come off first, then the stack goes', ([, words, typed]) => {
  const { status, calls } = destroy(PROTECTED, [...words], typed);
  expect(status).toBe(0);
  const order = calls
    .map((call) => /no-enable-termination|modify-load-balancer|delete-stack/.exec(call)?.[0])
    .filter(Boolean);
  expect(order).toEqual(['no-enable-termination', 'modify-load-balancer', 'delete-stack']);
});

test('a protected user pool goes with the name only, and its protection first', () => {
  const rules = { "ResourceType=='AWS::Cognito::UserPool'": 'ap-northeast-1_Abc', 'describe-user-pool': 'ACTIVE' };
  expect(destroy(rules).said).toContain('Protected against deletion: the user pool ap-northeast-1_Abc.');
  const { status, calls } = destroy(rules, ['web-dev']);
  const off = calls.indexOf(
    'cognito-idp update-user-pool --user-pool-id ap-northeast-1_Abc --deletion-protection INACTIVE',
  );
  expect([status, off > 0]).toEqual([0, true]);
  expect(calls.findIndex((call) => call.includes('delete-stack'))).toBeGreaterThan(off);
});

test('where the stack is gone already, it still looks for what it left', () => {
  const { status, said, calls } = folder.run('destroy.sh', [], {
    'describe-stacks': { error: '(ValidationError) when calling DescribeStacks: Stack with id web-dev does not exist' },
    'list-stacks': `${ID}\n${ID}0`,
    'describe-nat-gateways': 'nat-1',
  });
  expect([status, has(calls, 'delete-stack')]).toEqual([1, false]);
  expect(said).toContain('nothing to delete');
  expect(has(calls, `list-stack-resources --stack-name ${ID} --query`)).toBe(true);
});

test('with ecs-cli the services go before the stack, and a stack that ecs-cli left is named', () => {
  const bundle = openFolder('fargate.service-discovery.ecs-cli');
  const { status, said, calls } = bundle.run('destroy.sh', [], {
    ...THERE,
    'describe-stacks … Outputs[?OutputKey': 'something',
    'describe-services': 'ACTIVE',
    "list-stacks … starts_with(StackName,'amazon-ecs-cli-setup-')":
      'amazon-ecs-cli-setup-private-dns-namespace-web-dev-x',
  });
  bundle.close();
  expect(status).toBe(1);
  expect(said).toContain(
    'aws cloudformation delete-stack --stack-name amazon-ecs-cli-setup-private-dns-namespace-web-dev-x',
  );
  const down = calls.findIndex((call) => /^ecs-cli compose .* service down/.test(call));
  expect(down).toBeGreaterThan(0);
  expect(calls.indexOf('cloudformation delete-stack --stack-name web-dev')).toBeGreaterThan(down);
});
