import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Service } from '#lib/choice/service.ts';
import { type BundleFile, composeBundle } from './compose.ts';
import { FIXTURE_TEMPLATES, fixtureInputs } from './fixture-input.ts';

const RECIPE = `
files:
  - path: template.yaml
    merge: [head.yml, network.yml, each: [one.yml, way.yml, two.yml]]
  - path: '{service-folder}sheet.yml'
    merge: [sheet.yml]
  - path: deploy.sh
    concat: [settings.sh, each: [up.sh]]
`;
const described = (en: string) => `Type: T, Metadata: {Description: !Text {ja: x, en: ${en}}}`;
const FILES: Record<string, string> = {
  'deploy/stack/bundle.yml': RECIPE,
  'base/one.yml': `Parameters: {Image: {Type: String, Default: !Setting image}}\nResources: {Task: {${described('Task')}, Properties: {Image: !Ref Image}}}\n`,
  'base/two.yml': `Resources: {Service: {${described('Service')}, DependsOn: [Task]}}\n`,
  'base/way.route=root.yml': 'Resources: {Vpc: {Properties: {Root: !Ref Task}}}\n',
  'base/way.route=path.yml': `Resources: {Rule: {${described('Rule')}, Properties: {Path: !Setting path}}}\n`,
  'deploy/stack/sheet.yml':
    'image: !Setting image\nenvironment: !Setting environment-lines\nsecrets: !Setting secrets\n',
  'base/up.sh': 'SERVICE=@(service)\nup "$SERVICE"\n',
};

const root = mkdtempSync(path.join(tmpdir(), 'bundle-'));
cpSync(FIXTURE_TEMPLATES, root, { recursive: true });
for (const [file, text] of Object.entries(FILES)) writeFileSync(path.join(root, file), text);
afterAll(() => rmSync(root, { recursive: true }));
const input = fixtureInputs(root);

const base = {
  protocol: 'http',
  gpu: 0,
  image: 'a',
  port: 80,
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
  public: true,
};
const WEB: Service = { ...base, name: 'web', path: '/' };
const API: Service = { ...base, name: 'my-api', image: 'b', path: '/api', env: { A: '1', B: 'x y' } };
const JOB: Service = { ...base, name: 'job', path: null, public: false, secrets: { C: 'arn:aws:ssm:x:1:parameter/c' } };

function compose(...services: Service[]): Map<string, string> {
  const files: BundleFile[] = composeBundle(input('serverless.balancer.stack', { services }));
  return new Map(files.map((file) => [file.path, file.content]));
}
const templateOf = (files: Map<string, string>) => parse(files.get('template.yaml') ?? '', { logLevel: 'silent' });

test('a fragment under each comes once a service, and a service s fragments stand together', () => {
  const { Resources, Parameters } = templateOf(compose(WEB, API, JOB));
  expect(Object.keys(Resources)).toEqual([
    'SubnetA',
    'Vpc',
    'WebTask',
    'WebService',
    'MyApiTask',
    'MyApiRule',
    'MyApiService',
    'JobTask',
    'JobService',
  ]);
  expect(Resources.Vpc.Properties.Root).toBe('WebTask');
  expect(Resources.MyApiRule.Properties.Path).toBe('/api');
  expect(Resources.JobService.DependsOn).toEqual(['JobTask']);
  expect([Parameters.WebImage.Default, Parameters.MyApiImage.Default]).toEqual(['a', 'b']);
});

test('parameters and README name the same logical ids', () => {
  const files = compose(WEB, API);
  expect(files.get('parameters.json')).toContain('"MyApiImage"');
  expect(files.get('template.yaml')).toContain('"my-api: Rule"');
});

test('a file in a service s folder comes once a service; a single service needs no folder', () => {
  expect([...compose(WEB, API).keys()].filter((name) => name.endsWith('sheet.yml'))).toEqual([
    'services/my-api/sheet.yml',
    'services/web/sheet.yml',
  ]);
  expect([...compose(WEB).keys()]).toContain('sheet.yml');
});

test('a list fills its key, and an empty one takes the key along', () => {
  const files = compose(WEB, API, JOB);
  expect(files.get('services/web/sheet.yml')).toBe('image: "a"\n');
  expect(files.get('services/my-api/sheet.yml')).toBe('image: "b"\nenvironment:\n  - "A=1"\n  - "B=x y"\n');
  expect(files.get('services/job/sheet.yml')).toContain(
    'secrets:\n  - Name: "C"\n    ValueFrom: "arn:aws:ssm:x:1:parameter/c"\n',
  );
});

test('a script says each service in turn', () => {
  const script = compose(WEB, API).get('deploy.sh') ?? '';
  expect(script.match(/SERVICE=.*/g)).toEqual(["SERVICE='web'", "SERVICE='my-api'"]);
});

test('the same services give the same bytes, and a template merged once serves other values', () => {
  expect(compose(WEB, API, JOB)).toEqual(compose(WEB, API, JOB));
  const other = { ...API, name: 'other', image: 'c' };
  expect(templateOf(compose(WEB, other)).Parameters.OtherImage.Default).toBe('c');
});

test('a name that cannot begin a logical id is an error, not a template', () => {
  expect(() => compose({ ...WEB, name: 'a: b' })).toThrow('cannot be part of a name');
});

test('a condition in a name decides for each service; a file of which nobody has anything is not in the bundle', () => {
  const conditional = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  cpSync(root, conditional, { recursive: true });
  writeFileSync(
    path.join(conditional, 'base/two.with-environment-lines.yml'),
    'Resources: {Service: {Properties: {Has: variables}}}\n',
  );
  writeFileSync(
    path.join(conditional, 'base/two.without-environment-lines.yml'),
    'Resources: {Service: {Properties: {Has: none}}}\n',
  );
  writeFileSync(path.join(conditional, 'base/code.egress=none.mjs'), 'export const a = 1;\n');
  writeFileSync(
    path.join(conditional, 'deploy/stack/bundle.yml'),
    `${RECIPE}  - path: code.mjs\n    concat: [code.mjs]\n`,
  );
  const of = (egress: string) =>
    composeBundle(fixtureInputs(conditional)('serverless.balancer.stack', { services: [WEB, API], egress }));
  const template = templateOf(new Map(of('nat').map((file) => [file.path, file.content])));
  expect(template.Resources.WebService.Properties.Has).toBe('none');
  expect(template.Resources.MyApiService.Properties.Has).toBe('variables');
  expect(of('nat').map((file) => file.path)).not.toContain('code.mjs');
  rmSync(conditional, { recursive: true });
});
