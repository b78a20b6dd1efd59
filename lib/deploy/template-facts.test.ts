import { expect, test } from 'vitest';
import { templateFacts } from './template-facts.ts';
import { templateJson } from './template-json.ts';

test('short forms are written out as CloudFormation documents them', () => {
  const template = `
Resources:
  A: {Type: T, Properties: {a: !Ref B, b: !GetAtt B.Endpoint.Port, c: !Sub 'x-\${AWS::Region}', d: !Join [',', [!Ref B, y]], e: !If [C, 1, !Ref AWS::NoValue]}}
Conditions:
  C: !Not [!Condition D]
`;
  expect(templateJson(template)).toEqual({
    Resources: {
      A: {
        Type: 'T',
        Properties: {
          a: { Ref: 'B' },
          b: { 'Fn::GetAtt': ['B', 'Endpoint.Port'] },
          c: { 'Fn::Sub': 'x-${AWS::Region}' },
          d: { 'Fn::Join': [',', [{ Ref: 'B' }, 'y']] },
          e: { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] },
        },
      },
    },
    Conditions: { C: { 'Fn::Not': [{ Condition: 'D' }] } },
  });
});

const factsOf = (template: string) => templateFacts(templateJson(template));

test('a named role asks for CAPABILITY_NAMED_IAM, with its policies by name', () => {
  const { roles, capabilities } = factsOf(`
Resources:
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub '\${AWS::StackName}-task'
      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      Policies: [{PolicyName: logs}]
`);
  expect(capabilities).toEqual(['CAPABILITY_NAMED_IAM']);
  expect(roles).toEqual([
    {
      logicalId: 'TaskRole',
      type: 'AWS::IAM::Role',
      name: '${AWS::StackName}-task',
      policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'logs'],
    },
  ]);
});

test('a role without a name asks for CAPABILITY_IAM, a stack without identities for nothing', () => {
  expect(factsOf('Resources: {R: {Type: AWS::IAM::Role}}').capabilities).toEqual(['CAPABILITY_IAM']);
  expect(factsOf('Resources: {R: {Type: AWS::ECS::Cluster}}').capabilities).toEqual([]);
});

test('a parameter without a default must be given, one with NoEcho is a secret', () => {
  const { parameters } = factsOf(
    'Parameters: {A: {Type: String}, B: {Type: String, Default: "", NoEcho: "true"}}\nResources: {}',
  );
  expect(parameters).toEqual([
    { name: 'A', isRequired: true, isSecret: false },
    { name: 'B', isRequired: false, isSecret: true },
  ]);
});

test('what inline policies allow is listed, actions and resources', () => {
  const { roles } = templateFacts({
    Resources: {
      TaskRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [
            {
              PolicyName: 'exec',
              PolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: ['s3:GetObject', 's3:PutObject'],
                    Resource: { 'Fn::Sub': 'arn:aws:s3:::${Bucket}/*' },
                  },
                  {
                    'Fn::If': [
                      'C',
                      { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' },
                      { Ref: 'AWS::NoValue' },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
    },
  });
  expect(roles[0]?.statements).toEqual([
    { isAllowed: true, actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::${Bucket}/*'] },
    { isAllowed: false, actions: ['s3:DeleteBucket'], resources: ['*'] },
  ]);
});
