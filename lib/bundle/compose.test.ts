// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders, or the shell's.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { parseYaml } from './cfn-yaml.ts';
import { type BundleFile, composeBundle } from './compose.ts';
import { FIXTURE_TEMPLATES, fixtureInputs } from './fixture-input.ts';

const input = fixtureInputs();
const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true });
});

/** A copy of the fixture folder that a test may change. */
function copyOfTemplates(): string {
  const room = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  rooms.push(room);
  cpSync(FIXTURE_TEMPLATES, room, { recursive: true });
  return room;
}

function contentOf(files: readonly BundleFile[], name: string): string {
  return files.find((file) => file.path === name)?.content ?? `there is no ${name}`;
}

function resourcesOf(files: readonly BundleFile[]): string[] {
  const { Resources } = parseYaml(contentOf(files, 'template.yaml'), 'template.yaml').toJS();
  return Object.keys(Resources);
}

test('the deploy method decides the files; they come sorted, scripts executable', () => {
  expect(composeBundle(input('serverless.balancer.stack')).map((file) => [file.path, file.executable])).toEqual([
    ['README.md', false],
    ['deploy.sh', true],
    ['destroy.sh', true],
    ['parameters.json', false],
    ['saikyo-ecs.json', false],
    ['template.yaml', false],
  ]);
  const paths = composeBundle(input('serverless.balancer.sheet')).map((file) => file.path);
  expect(paths).toContain('docker-compose.yml');
});

test('the same input gives the same bytes', () => {
  for (const { id } of combinations(input('host.balancer.stack').catalog)) {
    expect(composeBundle(input(id))).toEqual(composeBundle(input(id)));
    expect(composeBundle(input(id))).toEqual(composeBundle(fixtureInputs()(id)));
  }
});

test('parts merge in order: base, launch, balance, add-on, deploy', () => {
  const files = composeBundle(input('host.balancer.stack', { discovery: 'on' }));
  expect(resourcesOf(files)).toEqual(['SubnetA', 'Vpc', 'Nat', 'Host', 'Task', 'Service', 'Listener', 'Names']);
  const template = contentOf(files, 'template.yaml');
  expect(template).toContain('      LaunchType: EC2\n      ServiceRegistries:\n');
  expect(template).toContain(
    '    # ECS refuses a target group that no listener uses yet.\n    DependsOn: [Listener]\n',
  );
});

test('discovery adds its option where another is picked, and changes nothing where it is the pick', () => {
  const off = composeBundle(input('serverless.balancer.stack'));
  expect(resourcesOf(off)).not.toContain('Names');
  const picked = input('serverless.names.stack');
  const switched = { ...input('serverless.names.stack', { discovery: 'on' }), manifest: picked.manifest };
  expect(composeBundle(switched)).toEqual(composeBundle(picked));
});

test('a setting chooses a fragment by name', () => {
  const link = (version: string) =>
    contentOf(composeBundle(input('serverless.gateway.stack', { 'vpc-link': version })), 'template.yaml');
  expect(link('v1')).toContain('Type: AWS::ApiGateway::VpcLink\n');
  expect(link('v2')).toContain('Type: AWS::ApiGatewayV2::VpcLink\n');
});

test('numbers stay numbers, texts are quoted, functions and comments stay', () => {
  const template = contentOf(composeBundle(input('host.gateway.stack', { env: 'no' })), 'template.yaml');
  expect(template).toContain('    Default: 8080\n');
  expect(template).toContain('      Cpu: 256 # CPU units\n');
  expect(template).toContain('{Name: ENVIRONMENT, Value: "no"}');
  expect(template).toContain('!Sub [\'${Who} in ${AWS::Region}\', {Who: "web"}]');
  expect(template).toContain('CidrBlock: 10.0.0.0/16 # room for four subnets\n');
  expect(template).not.toMatch(/!(Setting|Text)/);
});

test('what an option derives follows the settings: the first row that is large enough', () => {
  const size = (settings: Record<string, number>) =>
    contentOf(composeBundle(input('host.balancer.stack', settings)), 'template.yaml').match(/InstanceType: (.*)/)?.[1];
  expect(size({})).toBe('"t4g.small"');
  expect(size({ cpu: 256, memory: 1024 })).toBe('"m7g.2xlarge"');
  expect(() => size({ cpu: 8192 })).toThrow('launch/host: no row of host-size holds');
});

test('the sections of a template come in the usual order, sections and resources after a blank line', () => {
  const template = contentOf(composeBundle(input('host.balancer.stack')), 'template.yaml');
  expect(template.match(/^\w.*/gm)).toEqual([
    "AWSTemplateFormatVersion: '2010-09-09'",
    'Description: "A small service"',
    'Parameters:',
    'Resources:',
    'Outputs:',
  ]);
  expect(template).toContain('\n\nResources:\n');
  expect(template).toContain('\n\n  # The hosts.\n  # One kind of machine.\n  Host:\n');
  expect(template).toContain('\n\n  Service:\n');
  expect(template.startsWith('# Made from fragments.\n')).toBe(true);
});

test('parameters.json holds every parameter with its default as text, in the order of the template', () => {
  const files = composeBundle(input('serverless.balancer.stack', { port: 80 }));
  expect(JSON.parse(contentOf(files, 'parameters.json'))).toEqual([
    { ParameterKey: 'Health', ParameterValue: '/' },
    { ParameterKey: 'Image', ParameterValue: 'example/web:1' },
    { ParameterKey: 'Port', ParameterValue: '80' },
  ]);
});

test('the README names the formula, every resource with its reason, and every file', () => {
  const readme = contentOf(
    composeBundle(input('serverless.gateway.sheet', { lang: 'ja', discovery: 'on' })),
    'README.md',
  );
  expect(readme).toContain('# サーバーレス × ゲートウェイ + NLB × シート\n');
  expect(readme).toContain('| `Vpc` | `AWS::EC2::VPC` | ネットワーク |\n');
  expect(readme).toContain('- `docker-compose.yml`\n');
  expect(readme).toContain('- `saikyo-ecs.json`\n');
});

test('a pick that is ruled out or retired says so in the README, and one that is not leaves no gap', () => {
  const plain = contentOf(composeBundle(input('serverless.balancer.stack')), 'README.md');
  expect(plain).toContain('# Serverless × Balancer × Stack\n\nService web runs');
  const said = {
    ...input('serverless.balancer.stack'),
    ruledOut: 'A must excludes it.',
    retired: 'Given up in 2019-02.',
  };
  const readme = contentOf(composeBundle(said), 'README.md');
  expect(readme).toContain('> A must excludes it.\n\n> Given up in 2019-02.\n\nService');
});

test('the manifest is the data of the caller, its keys in the order given', () => {
  const manifest = { schemaVersion: 1, pick: 'x', catalog: { b: 1, a: 2 } };
  const files = composeBundle({ ...input('serverless.balancer.stack'), manifest });
  expect(contentOf(files, 'saikyo-ecs.json')).toBe(`${JSON.stringify(manifest, null, 2)}\n`);
});

test('a fourth balance option is a folder and nothing else: all its combinations compose', () => {
  const root = copyOfTemplates();
  cpSync(path.join(import.meta.dirname, 'fixtures/fourth-balance'), path.join(root, 'balance/fourth'), {
    recursive: true,
  });
  const fourth = fixtureInputs(root);
  const ids = combinations(fourth('host.fourth.stack').catalog).map(({ id }) => id);
  expect(ids).toHaveLength(16);
  for (const id of ids.filter((known) => known.includes('.fourth.')).filter((known) => known.endsWith('.stack'))) {
    for (const discovery of ['on', 'off']) {
      const files = composeBundle(fourth(id, { discovery }));
      expect(resourcesOf(files)).toContain('Fourth');
      expect(contentOf(files, 'template.yaml')).toContain('{TargetGroupArn: !Ref Fourth, PortName: app}');
      expect(contentOf(files, 'README.md')).toMatch(/^# \w+ × Fourth × Stack\n/);
    }
  }
  for (const id of ids) expect(() => composeBundle(fourth(id))).not.toThrow();
});

test('code stands in its own file and, the same text, in the template', () => {
  const root = copyOfTemplates();
  const code = "export const handler = async () => 'a: b';\n";
  writeFileSync(path.join(root, 'base/code.mjs'), code);
  writeFileSync(
    path.join(root, 'launch/serverless/service.yml'),
    'Resources: {Service: {Properties: {LaunchType: FARGATE, Code: !Source base/code.mjs}}}\n',
  );
  const text = contentOf(composeBundle(fixtureInputs(root)('serverless.balancer.stack')), 'template.yaml');
  expect(parseYaml(text, 'template.yaml').toJS().Resources.Service.Properties.Code).toBe(code);
  expect(text).toContain('Code: |\n');
});

test('a value that only parameters.json gives leaves no trace in the template', () => {
  const root = copyOfTemplates();
  writeFileSync(
    path.join(root, 'launch/serverless/service.yml'),
    "Parameters: {Logs: {Type: String, Default: 'off', Given: 'on'}}\n",
  );
  const files = composeBundle(fixtureInputs(root)('serverless.balancer.stack'));
  expect(contentOf(files, 'parameters.json')).toContain('"ParameterKey": "Logs",\n    "ParameterValue": "on"');
  expect(parseYaml(contentOf(files, 'template.yaml'), 'template.yaml').toJS().Parameters.Logs).toEqual({
    Type: 'String',
    Default: 'off',
  });
});
