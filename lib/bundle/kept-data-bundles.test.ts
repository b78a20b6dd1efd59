import { describe, expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import type { Settings } from './values.ts';

const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';
const COGNITO: Settings = { auth: 'cognito', certificate: CERTIFICATE, domain: 'www.example.com' };
const LAMBDA: Settings = { auth: 'lambda', exec: 'on', root: 'writable', waf: 'on' };
const production = (id: string, settings: Settings = {}) => composeContent(id, { profile: 'production', ...settings });

describe.each([
  ['fargate.alb.cloudformation', COGNITO],
  ['fargate.api-gateway-nlb.cloudformation', LAMBDA],
  ['fargate.api-gateway-nlb.ecs-cli', { ...LAMBDA, exec: 'off' }],
] as const)('%s in production', (id, settings) => {
  const bundle = production(id, settings);

  test('the key is for the log groups of the stack, and not for those of a stack whose name ends alike', () => {
    const policy = JSON.stringify(bundle.resource('EncryptionKey').Properties);
    const named = [...policy.matchAll(/:log-group:([^"]*)"/g)].map(([, name]) => name);
    const names = bundle.ofType('AWS::Logs::LogGroup').map(({ Properties }) => Object(Properties.LogGroupName).Sub);
    expect(named.toSorted()).toEqual(names.toSorted());
    expect(policy).not.toContain('log-group:*');
  });

  test('a user pool is protected as the load balancer is', () => {
    expect(bundle.resource('UserPool').Properties.DeletionProtection).toEqual({
      If: ['WithDeletionProtection', 'ACTIVE', 'INACTIVE'],
    });
    expect(bundle.template.Conditions?.WithDeletionProtection).toEqual({
      Equals: [{ Ref: 'DeletionProtection' }, 'true'],
    });
    const trial = composeContent(id, settings);
    expect(trial.resource('UserPool').Properties.DeletionProtection).toBe('INACTIVE');
  });
});

test('a repository that another one replaces keeps its images', () => {
  expect(production('fargate.alb.cloudformation').ofType('AWS::ECR::Repository')[0]).toMatchObject({
    UpdateReplacePolicy: 'Retain',
  });
});

test('access logs are written to the path of this account, with no condition that AWS does not name', () => {
  const { Statement } = Object(
    production('fargate.alb.cloudformation').resource('AccessLogBucketPolicy').Properties.PolicyDocument,
  );
  const delivery = Statement.find(({ Sid }: { Sid: string }) => Sid === 'DeliverLogs');
  expect(delivery).toMatchObject({ Resource: { Sub: expect.stringMatching(/\/AWSLogs\/\$\{AWS::AccountId\}\/\*$/) } });
  expect(delivery).not.toHaveProperty('Condition');
});

test("the login page's address holds no name that Cognito could refuse", () => {
  const { Domain } = composeContent('fargate.alb.cloudformation', COGNITO).resource('UserPoolDomain').Properties;
  expect(Object(Domain).Sub[0]).toMatch(/^login-/);
  expect(JSON.stringify(Domain)).not.toContain('StackName');
});
