import { expect, test } from 'vitest';
import { evaluate, type Scope } from './intrinsics.ts';
import { readTemplate } from './template.ts';

function resultOf(expression: string, parameters: Record<string, string> = {}): unknown {
  const template = readTemplate(`
Parameters: {Env: {Type: String, Default: dev}, Zones: {Type: CommaDelimitedList, Default: 'a, b'}}
Mappings: {Size: {dev: {Cpu: 256}, prod: {Cpu: 1024}}}
Conditions: {IsProd: !Equals [!Ref Env, prod], IsBoth: !And [!Condition IsProd, !Not [!Equals [a, b]]]}
Resources: {Vpc: {Type: AWS::EC2::VPC}}
Outputs: {It: {Value: ${expression}}}
`);
  const scope: Scope = {
    template,
    parameters: { Env: 'dev', Zones: 'a, b', ...parameters },
    pseudo: { 'AWS::Region': 'ap-northeast-1' },
    physicalId: (id) => `id-of-${id}`,
    attribute: (id, name) => `${name}-of-${id}`,
  };
  return evaluate(template.outputs.It?.value, scope);
}

test.each([
  ['!Ref Env', 'dev'],
  ['!Ref Zones', ['a', 'b']],
  ['!Ref Vpc', 'id-of-Vpc'],
  ['!GetAtt Vpc.CidrBlock', 'CidrBlock-of-Vpc'],
  ['{"Fn::GetAtt": [Vpc, CidrBlock]}', 'CidrBlock-of-Vpc'],
  ["!Sub '${Env}/${Vpc}/${Vpc.Arn}/${AWS::Region}/${!kept}'", 'dev/id-of-Vpc/Arn-of-Vpc/ap-northeast-1/${kept}'],
  ["!Sub ['${a}-${Env}', {a: !Ref Vpc}]", 'id-of-Vpc-dev'],
  ['!Join ["-", [a, !Ref Env]]', 'a-dev'],
  ['!Select [1, !Split [",", "x,y"]]', 'y'],
  ['!FindInMap [Size, !Ref Env, Cpu]', 256],
  ['!Base64 hello', 'aGVsbG8='],
  ['{kept: 1, gone: !If [IsProd, 1, !Ref AWS::NoValue]}', { kept: 1 }],
  ['[1, !If [IsBoth, 2, !Ref AWS::NoValue]]', [1]],
  ['{constructor: text}', { constructor: 'text' }],
])('%s', (expression, value) => {
  expect(resultOf(expression)).toEqual(value);
});

test('a condition holds by its parameters', () => {
  expect(resultOf('!If [IsBoth, yes, no]', { Env: 'prod' })).toBe('yes');
});

// The example of https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html
test('six address ranges with a mask of 27 fit into a 24', () => {
  expect(resultOf('!Cidr ["192.168.0.0/24", 6, 5]')).toEqual(
    ['0', '32', '64', '96', '128', '160'].map((last) => `192.168.0.${last}/27`),
  );
});

test('a name that is nowhere is refused', () => {
  expect(() => resultOf('!Ref constructor')).toThrow('Unresolved resource dependencies [constructor]');
});
