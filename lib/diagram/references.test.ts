// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { expect, test } from 'vitest';
import { type DiagramTemplate, referenceGraph, referencesOf, wayThrough } from './references.ts';

const resource = (logicalId: string, type: string, properties: Record<string, unknown> = {}) => {
  return { logicalId, type, description: 'x', properties };
};
const TEMPLATE: DiagramTemplate = {
  parameters: { Port: { type: 'Number', value: 80, description: 'x' } },
  resources: [
    resource('Alb', 'LoadBalancer', { SecurityGroups: [{ Ref: 'Group' }] }),
    resource('Listener', 'Listener', { LoadBalancerArn: { Ref: 'Alb' }, Actions: [{ To: { Ref: 'Target' } }] }),
    resource('Target', 'TargetGroup', { Port: { Ref: 'Port' } }),
    resource('Group', 'SecurityGroup'),
    resource('Service', 'Service', { Groups: [{ GetAtt: 'Group.GroupId' }] }),
  ],
  outputs: { TargetArn: { Ref: 'Target' } },
};

test('a value refers by Ref, by GetAtt in both forms, and inside of a text', () => {
  expect(referencesOf({ a: [{ Ref: 'A' }, { GetAtt: 'B.Arn' }, { GetAtt: ['C', 'Arn'] }] })).toEqual(['A', 'B', 'C']);
  expect(referencesOf({ Sub: 'http://${Alb.DNSName}:${Port}/${!Literal}' })).toEqual(['Alb', 'Port']);
  expect(referencesOf({ Sub: ['${x}${D}', { x: { Ref: 'E' } }] })).toEqual(['x', 'D', 'E']);
});

test('a way goes by the kinds allowed and no other', () => {
  const graph = referenceGraph(TEMPLATE, []);
  const by = (...kinds: string[]) => wayThrough(graph, ['Alb'], ['Service'], new Set(kinds));
  expect(by('SecurityGroup')).toEqual(['Alb', 'Group', 'Service']);
  expect(by('Listener', 'TargetGroup')).toBeUndefined();
  expect(wayThrough(graph, ['Alb'], ['Alb'], new Set())).toEqual(['Alb']);
});

test('a service of the deploy script is joined by the outputs that it reads', () => {
  const graph = referenceGraph(TEMPLATE, [{ name: 'web', count: 1, outputs: ['TargetArn', 'Gone'] }]);
  const way = wayThrough(graph, ['Alb'], ['web'], new Set(['Listener', 'TargetGroup', 'output']));
  expect(way).toEqual(['Alb', 'Listener', 'Target', 'Outputs.TargetArn', 'web']);
});
