import { expect, test } from 'vitest';
import { acknowledgements, disagreements } from './acknowledged.mjs';

const TEMPLATE = `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Metadata:
      Description: A network.
      Acknowledged:
        - Rule: VPC7
          Reason: Flow logs cost money.
    Properties:
      CidrBlock: !Ref Cidr
  Role:
    Type: AWS::IAM::Role
`;
const FOUND = { rule: 'VPC7', resource: 'Vpc', message: 'no flow log' };
const GIVEN = { rule: 'VPC7', resource: 'Vpc', reason: 'Flow logs cost money.' };

test('a resource says in its metadata what it acknowledges, and why', () => {
  expect(acknowledgements(TEMPLATE)).toEqual([GIVEN]);
});

test('a finding is in order when its own resource acknowledges it', () => {
  expect(disagreements([FOUND, FOUND], [GIVEN])).toEqual([]);
  expect(disagreements([FOUND], [])).toEqual(['Vpc: VPC7: no flow log']);
  expect(disagreements([{ ...FOUND, resource: 'OtherVpc' }, FOUND], [GIVEN])).toEqual(['OtherVpc: VPC7: no flow log']);
  expect(disagreements([FOUND, { ...FOUND, rule: 'VPC70' }], [GIVEN])).toEqual(['Vpc: VPC70: no flow log']);
});

test('an acknowledgement that no tool asks for any more has to go', () => {
  expect(disagreements([], [GIVEN])).toEqual(['Vpc: VPC7 is acknowledged, but no tool finds it']);
});

test.each(['', ' ', undefined])('an acknowledgement without a reason is none: %j', (reason) => {
  expect(disagreements([FOUND], [{ ...GIVEN, reason }])).toEqual(['Vpc: VPC7 is acknowledged without a reason']);
});

test('an acknowledgement is given once', () => {
  expect(disagreements([FOUND], [GIVEN, GIVEN])).toEqual(['Vpc: VPC7 is acknowledged twice']);
});
