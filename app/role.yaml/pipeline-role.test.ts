import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { NEEDED } from './needed.fixture.ts';
import { covered, policies, statementSchema, VARIANTS } from './role.fixture.ts';

const inline = z.looseObject({
  PolicyName: z.string(),
  PolicyDocument: z.looseObject({ Statement: z.array(statementSchema) }),
});
const roleSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.string().optional() })),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.looseObject({
        RoleName: z.string().optional(),
        ManagedPolicyName: z.string().optional(),
        Policies: z.array(inline).default([]),
        PolicyDocument: z.looseObject({ Statement: z.array(statementSchema) }).optional(),
        AssumeRolePolicyDocument: z
          .looseObject({ Statement: z.array(z.looseObject({ Condition: z.unknown() })) })
          .optional(),
      }),
    }),
  ),
});
const TAGS = [
  ...['Ref', 'GetAtt'].map((name) => ({ tag: `!${name}`, resolve: (text: string) => `\${${text}}` })),
  { tag: '!Sub', resolve: (text: string) => text },
];
const LIST = {
  tag: '!Equals',
  collection: 'seq' as const,
  resolve: (list: { toJSON(): unknown }) => list.toJSON(),
};

function roleOf(id: string, settings: Record<string, string> = {}) {
  const bundle = composeContent(id, settings);
  const { Resources, Parameters } = roleSchema.parse(
    parse(bundle.file('.github/role.yaml'), { customTags: [...TAGS, LIST] }),
  );
  const own = (name: string) =>
    Resources[name]?.Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement) ?? [];
  const attached = Object.entries(Resources)
    .filter(([name, { Type }]) => Type === 'AWS::IAM::ManagedPolicy' && name !== 'Boundary')
    .flatMap(([, { Properties }]) => Properties.PolicyDocument?.Statement ?? []);
  const types = new Set(Object.values(bundle.template.Resources).map(({ Type }) => Type));
  return { Resources, Parameters, types, deploy: [...own('DeployRole'), ...attached], plan: own('PlanRole'), attached };
}

type Statement = z.infer<typeof statementSchema>;
const allowedBy = (statements: readonly Statement[]) =>
  statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action);
const covers = (patterns: readonly string[], action: string) =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));

const ALL = combinations(theCatalog()).flatMap(({ id }) => VARIANTS.map((settings) => [id, settings] as const));

test.each(ALL)('the pipeline of %s with %j makes and removes each of its resources', (id, settings) => {
  const { types, deploy } = roleOf(id, settings);
  const allowed = allowedBy(deploy);
  for (const type of types)
    expect([type, NEEDED[type]?.filter((action) => !covers(allowed, action))]).toEqual([type, []]);
});

test('it can do nothing with services of which the bundle has no resource', () => {
  const { deploy } = roleOf('fargate.alb.cloudformation');
  const services = new Set(allowedBy(deploy).map((action) => action.split(':')[0]));
  // A listener may have a certificate and a user pool, which are looked at.
  const looked = ['acm', 'cognito-idp'];
  const worked = ['cloudformation', 'ec2', 'ecs', 'elasticloadbalancing', 'iam', 'logs', 's3'];
  expect([...services].sort()).toEqual([...looked, ...worked].sort());
  const allowed = allowedBy(deploy);
  for (const action of [
    'cognito-idp:CreateUserPool',
    'ec2:RunInstances',
    'ec2:CreateLaunchTemplate',
    'ec2:CreateVpcEndpoint',
    'iam:CreateInstanceProfile',
    'elasticloadbalancing:SetWebACL',
    's3:DeleteBucket',
    'cloudformation:DeleteStack',
  ])
    expect([action, covers(allowed, action)]).toEqual([action, false]);
});

test('what it can do beside its own stack, it can do through CloudFormation alone', () => {
  const { attached } = roleOf('ec2.api-gateway-nlb.cloudformation', { profile: 'production', waf: 'on' });
  for (const { Effect, Action, Condition } of attached) {
    if (Effect === 'Deny' || Action.join() === 'ssm:GetParameters') continue;
    const via = Condition['ForAnyValue:StringEquals']?.['aws:CalledVia'];
    expect([Action[0], via]).toEqual([Action[0], ['cloudformation.amazonaws.com']]);
  }
});

test('a role that it makes stays within the boundary, which it cannot take away; nobody gets a key', () => {
  const { Resources, attached, deploy } = roleOf('fargate.alb.cloudformation', { name: 'shop', env: 'prod' });
  expect(Resources.Boundary?.Properties.ManagedPolicyName).toBe('shop-prod-boundary');
  for (const action of ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy']) {
    const given = attached.filter(({ Effect, Action }) => Effect === 'Allow' && covers(Action, action));
    expect(given).not.toEqual([]);
    for (const { Condition } of given)
      expect(Condition.StringEquals).toMatchObject({ 'iam:PermissionsBoundary': '${Boundary}' });
  }
  const denied = deploy.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => Action);
  for (const action of ['iam:DeleteRolePermissionsBoundary', 'iam:CreateUser', 'iam:CreateAccessKey', 'sts:AssumeRole'])
    expect([action, covers(denied, action)]).toEqual([action, true]);
});

test('a pull request can look and nothing else', () => {
  const direct = allowedBy(roleOf('ec2.alb.ecs-cli').plan).filter((action) => !/:(Describe|Get)/.test(action));
  expect(direct.sort()).toEqual(['cloudformation:CreateChangeSet', 'cloudformation:DeleteChangeSet', 's3:PutObject']);
});

test('only the repository that is named is trusted: main and the environment to deploy, pull requests to look', () => {
  const { Resources, Parameters } = roleOf('fargate.alb.cloudformation', { env: 'prod' });
  const trust = (name: string) =>
    Resources[name]?.Properties.AssumeRolePolicyDocument?.Statement.map((s) => s.Condition);
  const github = 'token.actions.githubusercontent.com';
  // A name that no account of GitHub can have: without a repository the role trusts nobody.
  expect(Parameters.Subject?.Default).toBe('repo:-/-');
  expect(trust('DeployRole')).toEqual([
    {
      StringEquals: {
        [`${github}:aud`]: 'sts.amazonaws.com',
        [`${github}:ref`]: 'refs/heads/main',
        [`${github}:sub`]: '${Subject}:environment:prod',
      },
    },
  ]);
  expect(trust('PlanRole')).toEqual([
    { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com', [`${github}:sub`]: '${Subject}:pull_request' } },
  ]);
});

test('names that IAM would refuse come from no settings', () => {
  const longest = { name: `n${'a'.repeat(31)}`, env: `e${'b'.repeat(15)}` };
  const { Resources } = roleOf('fargate.alb.cloudformation', longest);
  for (const name of ['DeployRole', 'PlanRole'])
    expect(Resources[name]?.Properties.RoleName?.length).toBeLessThanOrEqual(64);
});

test('no policy is longer than IAM takes', () => {
  const settings = { profile: 'production', waf: 'on', discovery: 'on', name: `n${'a'.repeat(31)}`, env: 'production' };
  const { Resources } = roleOf('ec2.api-gateway-nlb.ecs-cli', settings);
  const sizeOf = (document: unknown) => JSON.stringify(document).replaceAll(/\$\{[^}]+\}/g, 'a'.repeat(20)).length;
  for (const { Properties } of Object.values(Resources)) {
    if (Properties.PolicyDocument) expect(sizeOf(Properties.PolicyDocument)).toBeLessThan(6144);
    expect(sizeOf(Properties.Policies)).toBeLessThan(10_240);
  }
});

test('rights.yml says of every right of the connected role which types need it, and of no other', () => {
  const rights: Record<string, string[]> = parse(readFileSync('templates/account/rights.yml', 'utf8'));
  const inRole = policies
    .filter(({ Metadata }) => Metadata?.Covers.length)
    .flatMap(({ Properties }) => Properties.PolicyDocument?.Statement ?? [])
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => Action)
    .filter((action) => action !== 'iam:CreateServiceLinkedRole');
  expect([...new Set(Object.values(rights).flat())].sort()).toEqual([...new Set(inRole)].sort());
  const known = (type: string) =>
    Object.keys(rights).some((name) => name === type || (name.endsWith('*') && type.startsWith(name.slice(0, -1))));
  expect(covered.filter((type) => !known(type))).toEqual([]);
});
