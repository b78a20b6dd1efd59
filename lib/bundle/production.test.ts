import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { DEFAULT_IMAGE } from '#lib/choice/setting-defaults.ts';
import { CONTENT, composeContent, type Resource } from './composed-template.ts';
import { structureViolations } from './structure.ts';

const INLINE_BYTES_MAX = 51_200;
const OF_AUDIT = ['AWS::EC2::FlowLog', 'AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy'];
const ALL = combinations(CONTENT).flatMap(({ id, pick }) =>
  ['off', 'on'].map((discovery) => ({ name: `${id}, discovery ${discovery}`, id, pick, discovery })),
);
const production = (id: string, more = {}) =>
  composeContent(id, { profile: 'production', image: DEFAULT_IMAGE, ...more });
const text = (value: unknown) => JSON.stringify(value);
const attributesOf = ({ Properties }: Resource) => text(Properties.LoadBalancerAttributes);

describe.each(ALL)('$name', ({ id, pick, discovery }) => {
  const bundle = production(id, { discovery });

  test('holds together, and fits into the call in both languages', () => {
    for (const lang of ['en', 'ja']) {
      const { template, file } = production(id, { discovery, lang });
      expect(structureViolations(template)).toEqual([]);
      expect(Buffer.byteLength(file('template.yaml'))).toBeLessThan(INLINE_BYTES_MAX);
    }
  });

  test('what a local AWS does not know is made with the audit logs only, and parameters.json says on', () => {
    for (const resource of OF_AUDIT.flatMap(bundle.ofType)) expect(resource.Condition).toBe('WithAuditLogs');
    expect(bundle.ofType('AWS::EC2::FlowLog')).toHaveLength(1);
    expect(bundle.template.Parameters.AuditLogs?.Default).toBe('off');
    expect(parse(bundle.file('parameters.json'))).toContainEqual({ ParameterKey: 'AuditLogs', ParameterValue: 'on' });
  });

  test('whoever trusts ECS with a role says whose tasks, and of which account', () => {
    const trusting = bundle
      .ofType('AWS::IAM::Role')
      .filter(({ Properties }) => text(Properties).includes('ecs-tasks.'));
    expect(trusting).not.toHaveLength(0);
    for (const { Properties } of trusting) {
      expect(text(Properties.AssumeRolePolicyDocument)).toContain('"aws:SourceAccount"');
      expect(text(Properties.AssumeRolePolicyDocument)).toContain('"aws:SourceArn"');
    }
  });

  test('logs are kept for a year under a key of the account', () => {
    expect(bundle.template.Parameters.LogRetentionDays?.Default).toBe(365);
    for (const { Properties } of bundle.ofType('AWS::Logs::LogGroup')) expect(Properties.KmsKeyId).toBeDefined();
  });

  test('a tag in the repository stays what it was, and the stack can be deleted with images in it', () => {
    const [repository] = bundle.ofType('AWS::ECR::Repository');
    expect(repository?.Properties).toMatchObject({
      ImageTagMutability: 'IMMUTABLE',
      ImageScanningConfiguration: { ScanOnPush: true },
      EmptyOnDelete: true,
    });
    const { rules } = JSON.parse(String(Object(repository?.Properties.LifecyclePolicy).LifecyclePolicyText));
    expect(rules).toHaveLength(2);
  });

  test('the container is not root', () => {
    if (pick.deploy === 'ecs-cli') {
      expect(parse(bundle.file('docker-compose.yml')).services.app.user).toBe(101);
      return;
    }
    const { WebContainerUser: user } = bundle.template.Parameters;
    const pattern = new RegExp(String(user?.AllowedPattern));
    expect(user?.Default).toBe(101);
    for (const root of ['0', '0:0', '0:1000', 'root']) expect(root).not.toMatch(pattern);
    expect('1000:1000').toMatch(pattern);
    expect(text(bundle.resource('WebTaskDefinition').Properties)).toContain('"User":{"Ref":"WebContainerUser"}');
  });

  test('tasks follow the load where the service stands in the template, and nothing sets their number back', () => {
    const isInTemplate = pick.deploy === 'cloudformation';
    expect(bundle.ofType('AWS::ApplicationAutoScaling::ScalableTarget')).toHaveLength(isInTemplate ? 1 : 0);
    const metrics = bundle
      .ofType('AWS::ApplicationAutoScaling::ScalingPolicy')
      .map(({ Properties }) => text(Properties));
    const isBehindAlb = pick.balance === 'alb';
    expect(metrics).toHaveLength(isInTemplate ? (isBehindAlb ? 2 : 1) : 0);
    expect(metrics.some((metric) => metric.includes('ALBRequestCountPerTarget'))).toBe(isInTemplate && isBehindAlb);
    for (const { Properties } of bundle.ofType('AWS::ECS::Service')) expect(Properties.DesiredCount).toBeUndefined();
    expect(bundle.file('README.md')).toContain(isInTemplate ? '`…TasksMin`' : 'knows no scaling');
  });
});

test('the workshop profile has none of it, and names its number of tasks', () => {
  for (const { id, discovery } of ALL) {
    const { template, ofType } = composeContent(id, { discovery });
    const types = Object.values(template.Resources).map(({ Type }) => Type);
    for (const type of [...OF_AUDIT, 'AWS::ECR::Repository']) expect(types).not.toContain(type);
    expect(template.Parameters.LogRetentionDays?.Default).toBe(30);
    for (const { Properties } of ofType('AWS::ECS::Service')) expect(Properties.DesiredCount).toBeDefined();
  }
});

test('an ALB waits for the right to write its logs, and the bucket outlives the stack', () => {
  const { resource } = production('fargate.alb.cloudformation');
  expect(attributesOf(resource('Alb'))).toContain(
    '{"Select":[0,[{"Ref":"AccessLogBucket"},{"Ref":"AccessLogBucketPolicy"}]]}',
  );
  expect(resource('AccessLogBucket')).toMatchObject({
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
});

test.each([
  ['ap-northeast-1', '582318560864'],
  ['us-east-1', '127311923021'],
  ['ap-southeast-4', undefined],
])('in %s access logs come by the service, and from the account %s', (region, account) => {
  const policy = text(
    production('fargate.alb.cloudformation', { region }).resource('AccessLogBucketPolicy').Properties,
  );
  expect(policy).toContain('logdelivery.elasticloadbalancing.amazonaws.com');
  expect(/:iam::(\d{12}):root/.exec(policy)?.[1]).toBe(account);
});

test.each(['alb', 'api-gateway-nlb'])('%s: deletion protection is offered, and off', (balance) => {
  const { template, ofType } = production(`fargate.${balance}.cloudformation`);
  expect(template.Parameters.DeletionProtection).toMatchObject({ Default: 'false', AllowedValues: ['true', 'false'] });
  expect(ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').map(attributesOf).join()).toContain(
    '{"Key":"deletion_protection.enabled","Value":{"Ref":"DeletionProtection"}}',
  );
});

test('the API is traced, and logs only where someone says that the role of the account is set', () => {
  const { template, resource, ofType } = production('fargate.api-gateway-nlb.cloudformation');
  expect(resource('ApiStage').Properties.TracingEnabled).toBe(true);
  expect(template.Parameters.ApiLogs?.Default).toBe('off');
  expect(resource('ApiLogGroup').Condition).toBe('WithApiLogs');
  expect(ofType('AWS::ApiGateway::Account')).toHaveLength(0);
});

test('the execution role pulls what the bundle knows of, and no other image', () => {
  const image = '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/team/web:1';
  const role = text(production('fargate.alb.cloudformation', { image }).resource('ExecutionRole').Properties);
  expect(role).toContain('["arn:aws:ecr:ap-northeast-1:111122223333:repository/team/web"]');
  expect(role).toContain('[{"GetAtt":"WebRepository.Arn"}]');
  expect(role).not.toContain('repository/*');
  const open = production('fargate.alb.cloudformation');
  expect(text(open.resource('ExecutionRole').Properties)).not.toContain('arn:aws:ecr');
  expect(production('fargate.alb.cloudformation', { image }).template.Parameters.WebContainerUser?.Default).toBe(1000);
});

test('without a certificate an ALB says loudly that nothing is encrypted', () => {
  expect(production('ec2.alb.cloudformation').file('README.md')).toContain('⚠ No TLS.');
  expect(production('ec2.alb.cloudformation', { lang: 'ja' }).file('README.md')).toContain('⚠ TLSがありません');
  expect(composeContent('ec2.alb.cloudformation').file('README.md')).not.toContain('No TLS');
});

test('requests per task are no measure where deployments change the target group', () => {
  const { ofType, file } = production('fargate.alb.cloudformation', { rollout: 'blue-green' });
  expect(
    ofType('AWS::ApplicationAutoScaling::ScalingPolicy')
      .map(({ Properties }) => text(Properties))
      .join(),
  ).not.toContain('ALBRequestCountPerTarget');
  expect(file('README.md')).toContain('Scaling by CPU only');
});
