// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Service } from '#lib/choice/service.ts';
import { composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Template } from './template-graph.ts';
import type { Settings } from './values.ts';

const ID = 'fargate.api-gateway-nlb.cloudformation';
const BOTH = [ID, 'fargate.api-gateway-nlb.ecs-cli'];
const LAMBDA: Settings = { auth: 'lambda' };
const POOL = {
  'user-pool': 'ap-northeast-1_AbCdEf123',
  'user-pool-client': '1h57kf5cpq17m0eml12EXAMPLE'.toLowerCase(),
};
const base = {
  protocol: 'http',
  gpu: 0,
  image: 'a/b:1',
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
};
const THREE: readonly Service[] = [
  { ...base, name: 'web', port: 8080, path: '/', public: true },
  { ...base, name: 'my-api', port: 8081, path: '/api', public: true },
  { ...base, name: 'job', port: 8082, path: null, public: false },
];

test.each(BOTH)('%s: every method of every service asks the authorizer and hands on what it says', (id) => {
  for (const settings of [
    LAMBDA,
    { ...LAMBDA, 'vpc-link': 'v1' },
    { ...LAMBDA, services: THREE },
    { ...LAMBDA, ...POOL },
  ]) {
    const { template, ofType } = composeContent(id, settings);
    const methods = ofType('AWS::ApiGateway::Method');
    expect(methods).toHaveLength(settings === LAMBDA || !('services' in settings) ? 2 : 4);
    for (const { Properties } of methods)
      expect(Properties).toMatchObject({
        AuthorizationType: 'CUSTOM',
        AuthorizerId: { Ref: 'Authorizer' },
        Integration: {
          RequestParameters: {
            'integration.request.header.x-auth-subject': 'context.authorizer.subject',
            'integration.request.header.x-auth-scopes': 'context.authorizer.scopes',
            'integration.request.header.x-auth-decision': 'context.authorizer.decision',
          },
        },
      });
    expect(structureViolations(template)).toEqual([]);
  }
});

test('without one, the methods say so, and nothing of it is in the bundle', () => {
  const { file, ofType } = composeContent(ID);
  for (const { Properties } of ofType('AWS::ApiGateway::Method')) {
    expect(Properties.AuthorizationType).toBe('NONE');
    expect(Properties).not.toHaveProperty('AuthorizerId');
  }
  expect(ofType('AWS::ApiGateway::Authorizer')).toEqual([]);
  expect(file('authorizer/index.cjs')).toBe('');
  expect(file('README.md')).toContain('Nobody is asked who they are');
  expect(file('template.yaml')).toContain('AwsSolutions-APIG4');
});

test('its answer is kept for nobody, and only this authorizer may call the function', () => {
  const { resource } = composeContent(ID, LAMBDA);
  expect(resource('Authorizer').Properties).toMatchObject({
    Type: 'REQUEST',
    AuthorizerResultTtlInSeconds: 0,
    IdentitySource: 'method.request.header.Authorization',
  });
  expect(resource('AuthorizerPermission').Properties).toMatchObject({
    Principal: 'apigateway.amazonaws.com',
    SourceArn: {
      Sub: 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/authorizers/${Authorizer}',
    },
  });
  const [policy] = resource('AuthorizerRole').Properties.Policies as { PolicyDocument: { Statement: object[] } }[];
  expect(policy?.PolicyDocument.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: { GetAtt: 'AuthorizerLogGroup.Arn' },
    },
  ]);
});

test('a user pool is made: nobody signs up alone, and the client has no secret', () => {
  const { resource, template } = composeContent(ID, LAMBDA);
  expect(resource('UserPool').Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'OPTIONAL',
    DeletionProtection: 'INACTIVE',
  });
  const { ExplicitAuthFlows, ...client } = resource('UserPoolClient').Properties;
  expect(client).toMatchObject({ GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED' });
  expect(ExplicitAuthFlows).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  expect(template.Parameters.AuthzUrl?.Default).toBe('');
});

test('or it is there already: its ids are parameters, and no pool is made or deleted', () => {
  const url = 'https://authz.example.com/check';
  const { template, ofType, resource, file } = composeContent(ID, { ...LAMBDA, ...POOL, 'authz-url': url });
  expect(ofType('AWS::Cognito::UserPool')).toEqual([]);
  expect(template.Parameters.UserPool?.Default).toBe(POOL['user-pool']);
  expect(template.Parameters.UserPoolClient?.Default).toBe(POOL['user-pool-client']);
  expect(template.Parameters.AuthzUrl?.Default).toBe(url);
  expect(resource('AuthorizerFunction').Properties.Environment).toEqual({
    Variables: {
      ISSUER: { Sub: 'https://cognito-idp.${AWS::Region}.amazonaws.com/${UserPool}' },
      CLIENT_ID: { Ref: 'UserPoolClient' },
      AUTHZ_URL: { Ref: 'AuthzUrl' },
    },
  });
  expect(file('README.md')).not.toContain('admin-create-user');
});

test.each(BOTH)('%s: the code stands in its own file and in the template, the same text', (id) => {
  const { file, resource } = composeContent(id, LAMBDA);
  const code = file('authorizer/index.cjs');
  expect(resource('AuthorizerFunction').Properties).toMatchObject({
    Handler: 'index.handler',
    Code: { ZipFile: code },
  });
  // CloudFormation names inline code index.js, and Lambda reads that as CommonJS; long ago it took 4,096 characters.
  expect(code).toContain('exports.handler =');
  expect(code).not.toMatch(/^(?:import|export) /m);
  expect(code.length).toBeLessThan(4096);
});

test("the code passes its own tests, as a bundle's reader would run them", () => {
  const { file } = composeContent(ID, LAMBDA);
  const folder = mkdtempSync(path.join(tmpdir(), 'authorizer-'));
  try {
    for (const name of ['index.cjs', 'index.test.cjs'])
      writeFileSync(path.join(folder, name), file(`authorizer/${name}`));
    // Node tells a test that runs inside another test by this variable, and would report to it.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const options = { cwd: folder, env, encoding: 'utf8' } as const;
    const report = execFileSync(process.execPath, ['--test', '--test-reporter=tap'], options);
    expect(Number(/^# pass (\d+)$/m.exec(report)?.[1])).toBeGreaterThan(30);
    expect(report).toMatch(/^# fail 0$/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);

test('the deployment changes with the authorizer, or the stage would go on without it', () => {
  const idOf = (settings: Settings) =>
    Object.keys(composeContent(ID, settings).template.Resources).find((id) => id.startsWith('ApiDeployment'));
  expect(idOf(LAMBDA)).not.toBe(idOf({}));
  expect(idOf({ ...LAMBDA, ...POOL })).toBe(idOf(LAMBDA));
});

test.each<[string, (template: Template) => void]>([
  [
    'WebBaseMethod does not ask the authorizer',
    ({ Resources }) => put(Resources.WebBaseMethod, 'AuthorizationType', 'NONE'),
  ],
  [
    'WebProxyMethod does not hand on what the authorizer says',
    ({ Resources }) => put(Resources.WebProxyMethod, 'Integration', {}),
  ],
  ['keeps its answer for one path', ({ Resources }) => put(Resources.Authorizer, 'AuthorizerResultTtlInSeconds', 300)],
  [
    'keeps its answer for one path',
    ({ Resources }) => put(Resources.Authorizer, 'AuthorizerResultTtlInSeconds', undefined),
  ],
  ['may not call its function', ({ Resources }) => put(Resources.AuthorizerPermission, 'SourceArn', undefined)],
  [
    'may not call its function',
    ({ Resources }) => put(Resources.AuthorizerPermission, 'FunctionName', { Ref: 'Other' }),
  ],
])('%s is seen', (sentence, change) => {
  const template = structuredClone(composeContent(ID, LAMBDA).template);
  change(template);
  expect(structureViolations(template).join('\n')).toContain(sentence);
});

function put(resource: Template['Resources'][string] | undefined, key: string, value: unknown): void {
  if (!resource) throw new Error('the template has no such resource');
  resource.Properties[key] = value;
}
