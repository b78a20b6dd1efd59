// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml, writeYaml } from './cfn-yaml.ts';
import { instanceOf, ownNames } from './instance.ts';

const FRAGMENT = `
Parameters:
  Image: {Type: String, Default: !Setting image}
Resources:
  Cluster:
    DependsOn: Target
  Target:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Metadata: {Description: !Text {ja: 先, en: The target}}
  Service:
    Type: AWS::ECS::Service
    DependsOn: [Listener, Target]
    Properties:
      A: !Ref Target
      B: !GetAtt Target.Arn
      C: !GetAtt [Target, Arn]
      D: !Sub '\${Target} \${Target.Arn} \${!Target} \${Cluster} \${AWS::Region} Target'
      E: !Sub ['\${Target} \${Image}', {Target: !Ref Image}]
      F: {Ref: Image}
      G: {Fn::GetAtt: [Target, Arn]}
      H: {Fn::Sub: '\${Image}'}
      I: !Join ['-', [!Ref Image, Image]]
      J: !Ref Cluster
      # The container of that name, no resource.
      Containers: [{DependsOn: [{ContainerName: Target}]}]
Outputs:
  Target: {Value: !Ref Target}
`;
const SHARED = 'Resources: {Cluster: {Type: AWS::ECS::Cluster}, Listener: {}}';
const fragment = parseYaml(FRAGMENT, 'fragment.yml');
const own = ownNames([fragment], [parseYaml(SHARED, 'shared.yml')], 'template.yaml');

/** The fragment as it stands for the third service, its name's slot shown as `Web`. */
function instance(isOnly: boolean): string {
  return writeYaml(instanceOf(fragment, 2, own, isOnly))
    .replaceAll('\u{e000}2:service-id\u{e001}', 'Web')
    .replaceAll('\u{e000}2:service\u{e001}', 'web');
}

test('names that only fragments of a service define get its name, and every reference follows', () => {
  const { Resources, Parameters, Outputs } = parse(instance(true), { logLevel: 'silent' });
  expect(Object.keys(Parameters)).toEqual(['WebImage']);
  expect(Object.keys(Resources)).toEqual(['Cluster', 'WebTarget', 'WebService']);
  expect(Resources.Cluster.DependsOn).toBe('WebTarget');
  expect(Resources.WebService.DependsOn).toEqual(['Listener', 'WebTarget']);
  expect(Resources.WebService.Properties).toEqual({
    A: 'WebTarget',
    B: 'WebTarget.Arn',
    C: ['WebTarget', 'Arn'],
    D: '${WebTarget} ${WebTarget.Arn} ${!Target} ${Cluster} ${AWS::Region} Target',
    E: ['${Target} ${WebImage}', { Target: 'WebImage' }],
    F: { Ref: 'WebImage' },
    G: { 'Fn::GetAtt': ['WebTarget', 'Arn'] },
    H: { 'Fn::Sub': '${WebImage}' },
    I: ['-', ['WebImage', 'Image']],
    J: 'Cluster',
    Containers: [{ DependsOn: [{ ContainerName: 'Target' }] }],
  });
  expect(Outputs).toEqual({ WebTarget: { Value: 'WebTarget' } });
});

test('its settings are that service s, tags and comments stay', () => {
  expect(instance(true)).toContain('!Setting 2:image');
  expect(instance(true)).toContain('# The container of that name, no resource.');
  expect(instance(true)).toContain('!GetAtt WebTarget.Arn');
});

test('where there are several services a sentence says whose it is', () => {
  expect(instance(true)).toContain('ja: 先, en: The target');
  expect(instance(false)).toContain('ja: "web: 先", en: "web: The target"');
});

test('the fragment itself is not changed', () => {
  instance(false);
  expect(writeYaml(fragment)).toBe(writeYaml(parseYaml(FRAGMENT, 'fragment.yml')));
});

test('two names that end alike are refused: with service names in front they could become one', () => {
  const names = (each: string, shared: string) => () =>
    ownNames([parseYaml(`Resources: {${each}}`, 'a')], [parseYaml(`Resources: {${shared}}`, 'b')], 'template.yaml');
  expect(names('Service: {}, NameService: {}', 'Vpc: {}')).toThrow('NameService ends like Service');
  expect(names('Role: {}', 'ExecutionRole: {}')).toThrow('template.yaml: ExecutionRole ends like Role');
  expect(names('Role: {}', 'Roles: {}')).not.toThrow();
});
