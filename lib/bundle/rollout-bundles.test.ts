// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { describe, expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import { listOf } from './template-graph.ts';
import type { Settings } from './values.ts';

const ALB = 'fargate.alb.cloudformation';
const BLUE_GREEN: Settings = { rollout: 'blue-green' };
const base = {
  image: 'a/b:1',
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
  gpu: 0,
  protocol: 'http',
};
const THREE: Settings = {
  discovery: 'on',
  services: [
    { ...base, name: 'web', port: 8080, path: '/', public: true },
    { ...base, name: 'api', port: 8081, path: '/api', public: true },
    { ...base, name: 'job', port: 8082, path: null, public: false },
  ],
};

const deploymentOf = (settings: Settings, id = 'WebService') =>
  composeContent(ALB, settings).resource(id).Properties.DeploymentConfiguration;

describe.each([ALB, 'ec2.alb.cloudformation'])('%s', (id) => {
  test.each([{}, THREE])('blue/green has all that ECS needs to shift traffic', (more) => {
    expect(structureViolations(composeContent(id, { ...BLUE_GREEN, ...more }).template)).toEqual([]);
  });

  test('rolling is one target group, and nothing of the other', () => {
    const bundle = composeContent(id);
    expect(bundle.ofType('AWS::ElasticLoadBalancingV2::TargetGroup')).toHaveLength(1);
    for (const type of ['AWS::ElasticLoadBalancingV2::ListenerRule', 'AWS::CloudWatch::Alarm'])
      expect(bundle.ofType(type)).toHaveLength(0);
    expect(bundle.template.Resources).not.toHaveProperty('TrafficShiftRole');
  });
});

// AWS's page on failure detection names both for blue/green; its API reference the circuit breaker for rolling only.
test('blue/green bakes watched by an alarm, and keeps the circuit breaker', () => {
  expect(deploymentOf(BLUE_GREEN)).toMatchObject({
    Strategy: 'BLUE_GREEN',
    BakeTimeInMinutes: { Ref: 'WebBakeTimeInMinutes' },
    Alarms: { Enable: true, Rollback: true, AlarmNames: [{ Ref: 'WebFailureAlarm' }] },
    DeploymentCircuitBreaker: { Enable: true, Rollback: true },
  });
  expect(deploymentOf({})).not.toHaveProperty('Strategy');
});

test('the service names its second group, its rule and the role of ECS', () => {
  expect(composeContent(ALB, BLUE_GREEN).resource('WebService').Properties.LoadBalancers).toEqual([
    {
      TargetGroupArn: { Ref: 'WebTargetGroup' },
      ContainerName: 'app',
      ContainerPort: { Ref: 'WebContainerPort' },
      AdvancedConfiguration: {
        AlternateTargetGroupArn: { Ref: 'WebTargetGroupAlternate' },
        ProductionListenerRule: { Ref: 'WebListenerRule' },
        RoleArn: { GetAtt: 'TrafficShiftRole.Arn' },
      },
    },
  ]);
  expect(composeContent(ALB, BLUE_GREEN).resource('TrafficShiftRole').Properties).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'ecs.amazonaws.com' } }] },
    ManagedPolicyArns: [
      { Sub: 'arn:${AWS::Partition}:iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers' },
    ],
  });
});

test('every path has a rule of its own, the root the last of them', () => {
  const bundle = composeContent(ALB, { ...BLUE_GREEN, ...THREE });
  const rules = bundle.ofType('AWS::ElasticLoadBalancingV2::ListenerRule').map(({ Properties }) => Properties);
  expect(rules.map(({ Priority }) => Priority)).toEqual([100, 2]);
  expect(JSON.stringify(rules[0])).toContain('"Values":["/*"]');
  expect(bundle.resource('Listener').Properties.DefaultActions).toMatchObject([
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } },
  ]);
});

test('what nobody calls from outside is replaced task by task', () => {
  const job = deploymentOf({ ...BLUE_GREEN, ...THREE }, 'JobService');
  expect(job).not.toHaveProperty('Strategy');
  expect(job).toMatchObject({ DeploymentCircuitBreaker: { Enable: true } });
});

test('the alarm counts both groups, since either may be live', () => {
  const { Metrics } = composeContent(ALB, BLUE_GREEN).resource('WebFailureAlarm').Properties;
  const text = JSON.stringify(listOf(Metrics));
  for (const group of ['WebTargetGroup', 'WebTargetGroupAlternate'])
    expect(text).toContain(`{"GetAtt":"${group}.TargetGroupFullName"}`);
});

test('the README says what a deployment does, and whose the weights are', () => {
  const readme = composeContent(ALB, BLUE_GREEN).file('README.md');
  expect(readme).toContain('A deployment (blue/green)');
  expect(readme).toContain('drift detection');
  expect(composeContent(ALB).file('README.md')).not.toContain('blue/green');
});
