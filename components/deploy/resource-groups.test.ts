import { expect, test } from 'vitest';
import { grouped, spokenType } from './resource-groups.ts';

test('resources stand with the part of the architecture that they belong to', () => {
  const types = [
    'AWS::ECS::Service',
    'AWS::EC2::Subnet',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::IAM::Role',
    'AWS::EC2::LaunchTemplate',
    'AWS::Nobody::Knows',
  ];
  expect(grouped(types.map((type) => ({ type }))).map(([group, members]) => [group, members.length])).toEqual([
    ['network', 1],
    ['rights', 1],
    ['entry', 1],
    ['service', 2],
    ['other', 1],
  ]);
});

test('a type is spoken without its colons', () => {
  expect(spokenType('AWS::EC2::SecurityGroupIngress')).toBe('EC2 SecurityGroupIngress');
});
