import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml, writeYaml } from './cfn-yaml.ts';
import { MergeConflict, mergeDocuments, type Source } from './merge.ts';

function source(text: string, file: string): Source {
  return { file, document: parseYaml(text, file) };
}

function merge(first: string, ...rest: string[]): string {
  return writeYaml(mergeDocuments([source(first, 'a.yml'), ...rest.map((text, i) => source(text, `${'bcd'[i]}.yml`))]));
}

function commentsOf(text: string): string[] {
  return [...text.matchAll(/#.*$/gm)].map(([comment]) => comment.trim()).sort();
}

const BASE = `# The file's header.

# Above the first section.
Parameters:
  Port: {Type: Number, Default: 8080} # inline
Resources: # beside the section
  # Above the first resource.
  Service:
    # Above the first property.
    Type: AWS::ECS::Service
    Properties:
      Tags:
        # Above the first tag.
        - {Key: a, Value: b} # beside a tag
        # After the last tag.
  # After the last resource.

# At the end of the file.
`;

const PATCH = `# The patch's own header.
Resources:
  # Above a resource that is there already.
  Service:
    # Why it waits.
    DependsOn: [Listener]
    Properties:
      # Above a property that is there already.
      Tags:
        # Above a tag that is there already.
        - {Key: a, Value: b}
        # Above a new tag.
        - {Key: c, Value: d}
  # Above a new resource.
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener # why this type
    # After its last property.
# After everything.
`;

test('maps join, lists append what they do not hold yet', () => {
  expect(merge('a: {v: 1}\nl: [1, !Ref A]\n', 'a: {w: 2}\nl: [!Ref A, 3]\nb: z\n')).toBe(
    'a: {v: 1, w: 2}\nl: [1, !Ref A, 3]\nb: z\n',
  );
});

test('a list may hold a value twice where its own fragment says so', () => {
  expect(merge('l: [v]\n', 'l: [w, w]\n')).toBe('l: [v, w, w]\n');
});

test('every comment of both fragments is in the result', () => {
  expect(commentsOf(merge(BASE, PATCH))).toEqual(commentsOf(BASE + PATCH));
});

test('a comment stays beside what it speaks of', () => {
  const merged = merge(BASE, PATCH);
  expect(merged).toContain('    # Why it waits.\n    DependsOn: [Listener]\n');
  expect(merged).toContain('        # Above a new tag.\n        - {Key: c, Value: d}\n');
  expect(merged).toContain('  # Above a new resource.\n  Listener:\n');
  expect(merged).toContain('    Type: AWS::ElasticLoadBalancingV2::Listener # why this type\n');
  expect(merged.startsWith("# The file's header.\n\n# Above the first section.\nParameters:\n")).toBe(true);
});

test('a list of one line stays one line: what is said of it stands above', () => {
  expect(merge('# Why A.\nl: [A] # a\n', '# Why B.\nl: [B]\n')).toBe('# Why A.\n# Why B.\nl: [A, B] # a\n');
  expect(commentsOf(merge('# Why A.\nl: [A] # a\n', '# Why B.\nl:\n  # one\n  - B # two\n'))).toHaveLength(5);
});

test('what is merged reads back as what is written', () => {
  const merged = mergeDocuments([source(BASE, 'a.yml'), source(PATCH, 'b.yml')]);
  const again = parseYaml(writeYaml(merged), 'merged.yml');
  expect(again.toJS()).toEqual(merged.toJS());
  expect(commentsOf(writeYaml(again))).toEqual(commentsOf(writeYaml(merged)));
});

test('without a comment after a last entry, which the parser moves, it even reads back byte for byte', () => {
  const merged = merge(BASE.replaceAll(/^ *# (?:After|At).*\n/gm, ''), PATCH.replaceAll(/^ *# After.*\n/gm, ''));
  expect(writeYaml(parseYaml(merged, 'merged.yml'))).toBe(merged);
});

test('a fragment alone comes out byte for byte', () => {
  const text = `# Header.

Resources:
  Vpc:
    Cidr: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
    Zones: !GetAZs ''
    Join: !Join
      - ','
      - - !Ref A
        - "two"
    If: !If
      Key: value
    Data: !Base64
      Fn::Sub: |
        #!/bin/bash
        echo \${AWS::StackName}

  # Long lines are not folded: ${'word '.repeat(40)}
  Other: ${'word '.repeat(40).trim()}
`;
  expect(merge(text)).toBe(text);
});

test('a second, different value is a conflict that names both files and the path', () => {
  const first = source(
    'Resources: {Service: {Properties: {LaunchType: FARGATE}}}\n',
    'templates/launch/fargate/service.yml',
  );
  const second = source('Resources: {Vpc: {Type: X}}\n', 'templates/base/network.yml');
  const third = source('Resources: {Service: {Properties: {LaunchType: EC2}}}\n', 'templates/balance/nlb/service.yml');
  expect(() => mergeDocuments([first, second, third])).toThrow(
    new MergeConflict(
      'templates/balance/nlb/service.yml',
      ['Resources', 'Service', 'Properties', 'LaunchType'],
      'templates/launch/fargate/service.yml',
    ),
  );
  expect(() => mergeDocuments([first, second, third])).toThrow(
    'templates/balance/nlb/service.yml: Resources.Service.Properties.LaunchType is already set by templates/launch/fargate/service.yml',
  );
});

test.each([
  ['a number and its text', 'a: 80\n', 'a: "80"\n'],
  ['a value and a reference', 'a: x\n', 'a: !Ref x\n'],
  ['two functions of one list', 'a: !Join [x, [v]]\n', 'a: !Join [x, [z]]\n'],
  ['a list and a map', 'a: [x]\n', 'a: {x: v}\n'],
  ['something and nothing', 'a: {x: v}\n', 'a:\n'],
])('%s are a conflict, not a mixture', (_, first, second) => {
  expect(() => merge(first, second)).toThrow('b.yml: a is already set by a.yml');
});

test('the same value twice is no conflict, however it is quoted', () => {
  expect(merge('a: x\nj: !Join [x, [v]]\n', 'a: "x"\nj: !Join [x, [v]]\n')).toBe('a: x\nj: !Join [x, [v]]\n');
});

test('merging leaves the fragments as they were', () => {
  const sources = [source(BASE, 'a.yml'), source(PATCH, 'b.yml')] as const;
  const before = sources.map(({ document }) => document.toString());
  const once = writeYaml(mergeDocuments(sources));
  expect(sources.map(({ document }) => document.toString())).toEqual(before);
  expect(writeYaml(mergeDocuments(sources))).toBe(once);
});

test.each([
  ['an unknown tag', 'a: !Reff x\n', /a\.yml: Unresolved tag: !Reff/],
  ['an alias', 'a: &x 1\nb: *x\n', /alias \*x/],
  [
    'a word that CloudFormation reads as a boolean',
    'a: yes\n',
    /a\.yml: Value may be parsed as either !!str or !!bool/,
  ],
  ['a date that CloudFormation reads as one', 'Version: 2012-10-17\n', /a\.yml: /],
  ['a key twice', 'a: 1\na: 2\n', /Map keys must be unique/],
  ['a broken line', 'a: [1\n', /a\.yml: .*line/s],
])('%s in a fragment is refused with its file', (_, text, message) => {
  expect(() => parseYaml(text, 'a.yml')).toThrow(message);
});

const leaf = fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), fc.boolean());
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('node'), { maxLength: 4 }), tie('map')),
  map: fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{0,3}$/), tie('node'), { maxKeys: 4 }),
}));

test('a fragment merged with itself is itself', () => {
  fc.assert(
    fc.property(tree.map, (value) => {
      const text = JSON.stringify(value);
      expect(mergeDocuments([source(text, 'a.yml'), source(text, 'b.yml')]).toJS()).toEqual(value);
    }),
    { numRuns: 200 },
  );
});

test('two fragments that speak of one container, or of one port of it, add to the same item', () => {
  const first = `Resources:
  Task:
    ContainerDefinitions:
      - Name: app
        PortMappings:
          - ContainerPort: !Ref Port
            Protocol: tcp
`;
  const second = `Resources:
  Task:
    ContainerDefinitions:
      - Name: app
        PortMappings:
          - ContainerPort: !Ref Port
            # Any port.
            HostPort: 0
      - Name: sidecar
`;
  expect(merge(first, second)).toBe(`Resources:
  Task:
    ContainerDefinitions:
      - Name: app
        PortMappings:
          - ContainerPort: !Ref Port
            Protocol: tcp
            # Any port.
            HostPort: 0
      - Name: sidecar
`);
});

test('two fragments that say different things of one container are an error that names the place', () => {
  const container = (image: string) => `ContainerDefinitions:\n  - Name: app\n    Image: ${image}\n`;
  expect(() => merge(container('a'), container('b'))).toThrow(
    'b.yml: ContainerDefinitions.app.Image is already set by',
  );
});

test('items of other lists stay apart, however alike they are', () => {
  const rule = (port: number) => `Ingress:\n  - Name: web\n    Port: ${port}\n`;
  expect(merge(rule(80), rule(443))).toContain('Port: 80');
  expect(merge(rule(80), rule(443))).toContain('Port: 443');
});

test('a policy is told from others by its name, a statement by its Sid', () => {
  const role = 'Policies: [{PolicyName: pull, Statement: [{Action: token}, {Sid: Pull, Action: pull}]}]\n';
  const more = 'Policies: [{PolicyName: pull, Statement: [{Sid: Pull, Resource: [!Ref A]}, {Action: log}]}]\n';
  expect(merge(role, more)).toBe(
    'Policies: [{PolicyName: pull, Statement: [{Action: token}, {Sid: Pull, Action: pull, Resource: [!Ref A]}, {Action: log}]}]\n',
  );
  expect(merge(role, 'Policies: [{PolicyName: read}]\n')).toContain('PolicyName: read');
  expect(() => merge(role, 'Policies: [{PolicyName: pull, Statement: [{Sid: Pull, Action: push}]}]\n')).toThrow(
    'b.yml: Policies.pull.Statement.Pull.Action is already set by a.yml',
  );
});
