import { expect, test } from 'vitest';
import { z } from 'zod';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { allowing, boundary, isAllowed, statementSchema, statements, template, VARIANTS } from './role.fixture.ts';

/** What the policies that a bundle writes into its roles allow. */
function actionsOf(pick: string, settings: Record<string, string>): string[] {
  const roles = Object.values(composeContent(pick, settings).template.Resources).filter(
    ({ Type }) => Type === 'AWS::IAM::Role',
  );
  const inline = z.looseObject({
    Policies: z
      .array(z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(statementSchema) }) }))
      .default([]),
  });
  return roles
    .flatMap(({ Properties }) => inline.parse(Properties).Policies)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(({ Action }) => Action));
}

const PUBLIC_IMAGES = 'ssm:GetParameters';

test('by itself the role works with stacks, and looks at what surrounds them; everything else goes through CloudFormation', () => {
  const direct = statements.filter(
    ({ Effect, Condition }) =>
      Effect === 'Allow' &&
      JSON.stringify(Condition['ForAnyValue:StringEquals']?.['aws:CalledVia']) !== '["cloudformation.amazonaws.com"]',
  );
  const actions = direct.flatMap(({ Action }) => Action);
  expect(actions.filter((action) => !action.startsWith('cloudformation:'))).toEqual([
    'iam:ListAccountAliases',
    'iam:GetRole',
    'apigateway:GET',
    'ec2:DescribeAddresses',
    'ec2:DescribeAvailabilityZones',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
    'servicequotas:GetServiceQuota',
    PUBLIC_IMAGES,
  ]);
  const [ofRoles] = allowing('iam:GetRole').filter(({ Condition }) => Object.keys(Condition).length === 0);
  expect(ofRoles?.Resource).toMatch(/:role\/aws-service-role\/\*\}$/);
  const [ofLogs] = allowing('apigateway:GET').filter(({ Condition }) => Object.keys(Condition).length === 0);
  expect(ofLogs?.Resource).toMatch(/::\/account\}$/);
  const inRegion = { StringEquals: { 'aws:RequestedRegion': '${AWS::Region}' } };
  expect(allowing('servicequotas:GetServiceQuota').map(({ Condition }) => Condition)).toEqual([inRegion]);
});

test.each([
  'iam:CreateRole',
  'iam:PutRolePolicy',
  'iam:AttachRolePolicy',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
])('%s is for roles within the boundary only', (action) => {
  const given = allowing(action);
  expect(given).not.toEqual([]);
  for (const { Condition } of given)
    expect(Condition.StringEquals).toMatchObject({ 'iam:PermissionsBoundary': '${Boundary}' });
});

test('nobody takes the boundary away, and nobody rewrites whom a role trusts', () => {
  expect(isAllowed('iam:UpdateAssumeRolePolicy')).toBe(false);
  expect(isAllowed('iam:CreatePolicyVersion')).toBe(false);
  const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => Action);
  expect(denied).toEqual(expect.arrayContaining(['iam:DeleteRolePermissionsBoundary', 'iam:CreatePolicy*']));
});

test('the boundary holds what the roles of the bundles do, and nothing of identities', () => {
  expect(template.Resources.Boundary?.Properties.ManagedPolicyName).toContain('${RoleName}-boundary');
  const patterns = boundary.flatMap(({ Action }) => Action);
  const isWithin = (action: string) =>
    patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));
  const used = combinations(theCatalog()).flatMap(({ id }) =>
    [...VARIANTS, { auth: 'lambda', rollout: 'blue-green' }].flatMap((settings) => actionsOf(id, settings)),
  );
  expect(new Set(used).size).toBeGreaterThan(8);
  expect([...new Set(used)].filter((action) => !isWithin(action))).toEqual([]);
  for (const action of ['iam:PassRole', 'sts:AssumeRole', 's3:GetObject', 'kms:PutKeyPolicy', 'ecs:RunTask'])
    expect([action, isWithin(action)]).toEqual([action, false]);
}, 60_000);

test('no resource of another stack is imported, so that deletions reach only what a stack of the prefix made', () => {
  const imports = statements.find(({ Condition }) => 'cloudformation:ImportResourceTypes' in (Condition.Null ?? {}));
  expect(imports).toMatchObject({
    Effect: 'Deny',
    Action: ['cloudformation:CreateChangeSet'],
    Resource: '*',
    Condition: { Null: { 'cloudformation:ImportResourceTypes': 'false' } },
  });
});

test.each([
  'ecr:DeleteRepository',
  'ecs:DeleteService',
  'ecs:DeleteCluster',
  'ecs:UpdateService',
  'logs:DeleteLogGroup',
  'logs:PutRetentionPolicy',
  'iam:DeleteRole',
  'lambda:DeleteFunction',
])('%s names the prefix', (action) => {
  for (const { Resource } of allowing(action))
    for (const arn of [Resource].flat()) expect(arn).toContain('${StackNamePrefix}*');
});

test('in hosted zones of the account it writes addresses, and the zones of namespaces', () => {
  const [records] = allowing('route53:ChangeResourceRecordSets');
  expect(records?.Condition['ForAllValues:StringEquals']).toEqual({
    'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'NS', 'SOA'],
  });
});
