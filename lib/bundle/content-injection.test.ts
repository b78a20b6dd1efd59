import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from './cfn-yaml.ts';
import { composeContent } from './composed-template.ts';
import { CORPUS, MARK, withValue } from './injection-corpus.ts';
import type { Settings } from './values.ts';

// Empty is another bundle, and a comma parts two subnets.
const VALUES = CORPUS.filter((value) => value !== '' && !value.includes(','));

const INSIDE = ['vpc', 'private-subnets'];
const NETWORK = [...INSIDE, 'public-subnets'];
const ADDRESS = ['certificate', 'domain', 'hosted-zone'];
const POOL = ['user-pool', 'user-pool-client'];

/** Each kind of text that a person gives, in bundles that take all of it. */
const SHAPES: [string, Settings, string[]][] = [
  ['fargate.alb.cloudformation', { auth: 'cognito' }, [...NETWORK, ...ADDRESS, ...POOL, 'user-pool-domain']],
  ['fargate.alb.cloudformation', { auth: 'jwt', waf: 'on' }, [...ADDRESS, 'jwt-issuer', 'jwks-url']],
  ['fargate.api-gateway-nlb.cloudformation', { auth: 'lambda' }, [...INSIDE, ...ADDRESS, ...POOL, 'authz-url']],
  ['ec2.alb.ecs-cli', { auth: 'cognito' }, [...NETWORK, ...ADDRESS, ...POOL, 'user-pool-domain']],
  ['fargate.api-gateway-nlb.ecs-cli', { auth: 'lambda' }, [...INSIDE, ...ADDRESS, ...POOL, 'authz-url']],
];

type Texts = [key: string, value: string][];

function compose(id: string, settings: Settings, texts: Texts) {
  const given = texts.map(([key, value]) => [key, key.endsWith('subnets') ? `${value},${value}` : value]);
  const { file, paths } = composeContent(id, { ...settings, ...Object.fromEntries(given) });
  // The id of an API's deployment ends in a digest, of its domain among others.
  const text = file('template.yaml').replaceAll(/(?<=ApiDeployment)[0-9a-f]{8}/g, '');
  const others = paths.filter((path) => !/^(template.yaml|parameters.json|saikyo-ecs.json|README.md)$/.test(path));
  return {
    text,
    template: parseYaml(text, 'template.yaml').toJS(),
    parameters: JSON.parse(file('parameters.json')),
    others: others.map((path) => [path, file(path)]),
  };
}

const markOf = (key: string) => `${MARK} (${key})`;

/** The same data with every mark replaced by the text of its setting. */
function withTexts(data: unknown, texts: Texts): unknown {
  return texts.reduce((filled, [key, value]) => withValue(filled, value, markOf(key)), data);
}

/** So many bundles take their time on a busy machine. */
const TIMEOUT_MS = 60_000;

test.each(SHAPES)('%s %j: a text stays a text in its place', { timeout: TIMEOUT_MS }, (id, settings, keys) => {
  const marked = compose(
    id,
    settings,
    keys.map((key): Texts[number] => [key, markOf(key)]),
  );
  for (const key of keys) expect(JSON.stringify(marked.parameters)).toContain(JSON.stringify(markOf(key)));
  for (let first = 0; first < VALUES.length; first += keys.length) {
    const texts = keys.map((key, index): Texts[number] => [key, VALUES[(first + index) % VALUES.length] ?? '']);
    const { text, template, parameters, others } = compose(id, settings, texts);
    expect(template).toEqual(withTexts(marked.template, texts));
    expect(parameters).toEqual(withTexts(marked.parameters, texts));
    expect(parseDocument(text, { version: '1.1', logLevel: 'silent' }).toJS()).toEqual(template);
    // No script and no program holds any of them: they ask CloudFormation, or the environment.
    expect(others).toEqual(marked.others);
  }
});
