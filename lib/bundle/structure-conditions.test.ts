import { expect, test } from 'vitest';
import { composeContent, type Resource } from './composed-template.ts';
import { structureViolations } from './structure.ts';

const { template, resource } = composeContent('fargate.alb.cloudformation', { profile: 'production' });

test.each<[string, string, Partial<Resource>]>([
  ['FlowLog needs FlowLogGroup, which is not always there', 'FlowLog', { Condition: undefined }],
  ['FlowLog is made under WithLuck, which the template does not define', 'FlowLog', { Condition: 'WithLuck' }],
  [
    'LogGroup needs EncryptionKey, which is not always there',
    'LogGroup',
    { Properties: { KmsKeyId: { If: ['WithAuditLogs', { Ref: 'AWS::NoValue' }, { GetAtt: 'EncryptionKey.Arn' }] } } },
  ],
  ['Cluster needs EncryptionKey, which is not always there', 'Cluster', { DependsOn: ['EncryptionKey'] }],
  [
    'WebService names a number of tasks and is scaled as well',
    'WebService',
    { Properties: { ...resource('WebService').Properties, DesiredCount: 2 } },
  ],
])('%s', (sentence, id, change) => {
  const Resources = { ...template.Resources, [id]: { ...resource(id), ...change } as Resource };
  expect(structureViolations({ ...template, Resources })).toContain(sentence);
});
