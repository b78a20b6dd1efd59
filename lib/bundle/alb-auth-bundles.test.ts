// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { expect, test } from 'vitest';
import { composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import type { Settings } from './values.ts';

const ALB = 'fargate.alb.cloudformation';
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
  public: true,
};
const services = [
  { ...base, name: 'web', port: 8080, path: '/' },
  { ...base, name: 'api', port: 8081, path: '/api' },
];
const NAMED: Settings = {
  certificate: 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  domain: 'www.example.com',
  services,
};
const COGNITO: Settings = { ...NAMED, auth: 'cognito' };
const OWN_POOL: Settings = {
  ...COGNITO,
  'user-pool': 'ap-northeast-1_AbC123',
  'user-pool-client': 'abc123',
  'user-pool-domain': 'mine',
};
const ISSUER = { 'jwt-issuer': 'https://id.example.com', 'jwks-url': 'https://id.example.com/keys' };
const JWT: Settings = { ...NAMED, ...ISSUER, auth: 'jwt' };

const actionsOf = (settings: Settings) => {
  const bundle = composeContent(ALB, settings);
  return [bundle.resource('Listener').Properties.DefaultActions, bundle.resource('ApiListenerRule').Properties.Actions];
};

test.each([
  ['cognito, its pool made', COGNITO],
  ['cognito, a pool of its own', OWN_POOL],
  ['jwt', JWT],
])('%s: no structure that AWS would refuse, and no way around the login', (_, settings) => {
  expect(structureViolations(composeContent(ALB, settings).template)).toEqual([]);
});

test('whoever has no session logs in by Cognito, on every path, for eight hours', () => {
  for (const actions of actionsOf(COGNITO))
    expect(actions).toMatchObject([
      {
        Type: 'authenticate-cognito',
        Order: 1,
        AuthenticateCognitoConfig: {
          UserPoolArn: {
            Sub: 'arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${UserPool}',
          },
          UserPoolClientId: { Ref: 'UserPoolClient' },
          UserPoolDomain: { Ref: 'UserPoolDomain' },
          OnUnauthenticatedRequest: 'authenticate',
        },
      },
      { Type: 'forward', Order: 2 },
    ]);
});

test('the client that the ALB is has a secret, the code flow only, and the callback of the ALB', () => {
  expect(composeContent(ALB, COGNITO).resource('UserPoolClient').Properties).toMatchObject({
    GenerateSecret: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: [{ Sub: 'https://${DomainName}/oauth2/idpresponse' }],
    PreventUserExistenceErrors: 'ENABLED',
  });
});

test('nobody signs up by themselves, and everybody needs a second factor', () => {
  expect(composeContent(ALB, COGNITO).resource('UserPool').Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
  });
});

test('a pool that is there already comes by parameters, and none is made', () => {
  const bundle = composeContent(ALB, OWN_POOL);
  for (const type of ['UserPool', 'UserPoolClient', 'UserPoolDomain'])
    expect(bundle.ofType(`AWS::Cognito::${type}`)).toHaveLength(0);
  expect(bundle.template.Parameters).toMatchObject({
    UserPool: { Default: 'ap-northeast-1_AbC123' },
    UserPoolClient: { Default: 'abc123' },
    UserPoolDomain: { Default: 'mine' },
  });
  expect(bundle.file('README.md')).toContain('`https://www.example.com/oauth2/idpresponse`');
});

test('a token is verified by the ALB against issuer and keys, on every path', () => {
  for (const actions of actionsOf(JWT))
    expect(actions).toMatchObject([
      {
        Type: 'jwt-validation',
        Order: 1,
        JwtValidationConfig: { Issuer: { Ref: 'JwtIssuer' }, JwksEndpoint: { Ref: 'JwksUrl' } },
      },
      { Type: 'forward', Order: 2 },
    ]);
  expect(composeContent(ALB, JWT).file('README.md')).toContain('since November 2025');
});

test('the ALB may call out for a login, and otherwise its tasks only', () => {
  const outOf = (settings: Settings) =>
    JSON.stringify(composeContent(ALB, settings).resource('AlbSecurityGroup').Properties.SecurityGroupEgress);
  for (const settings of [COGNITO, JWT]) expect(outOf(settings)).toContain('"ToPort":443,"CidrIp":"0.0.0.0/0"');
  expect(outOf(NAMED)).not.toContain('0.0.0.0/0');
  expect(JSON.stringify(actionsOf(NAMED))).not.toContain('Order');
});

// lib/choice refuses the two together. Should that ever fail, AWS has to refuse the template, not let everybody in.
test.each([COGNITO, JWT])('a login beside blue/green never becomes a rule without a login', (settings) => {
  const { template } = composeContent(ALB, { ...settings, rollout: 'blue-green' });
  expect(structureViolations(template)).toContain('WebListenerRule does nothing with a request');
});
