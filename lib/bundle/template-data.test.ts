import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { readCatalog } from '#lib/catalog/read.ts';
import type { WrittenSettings } from '#lib/choice/bundle-settings.ts';
import type { Service } from '#lib/choice/service.ts';
import { composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';
import { TEMPLATE } from './template.ts';
import { type TemplateData, templateData } from './template-data.ts';
import type { Settings } from './values.ts';

const TEMPLATES = path.join(import.meta.dirname, '../../templates');
const inputOf = fixtureInputs(TEMPLATES);

const WEB: Service = {
  name: 'web',
  image: 'a/b:1',
  port: 8080,
  protocol: 'http',
  cpu: 256,
  memory: 512,
  gpu: 0,
  count: 2,
  path: '/',
  health: '/',
  env: { LEVEL: 'no', PORT: '08' },
  secrets: {},
  public: true,
};
const SECRET = 'arn:aws:ssm:ap-northeast-1:123456789012:parameter/app/key';
const JOB: Service = {
  ...WEB,
  name: 'my-job',
  port: 8081,
  path: null,
  env: {},
  secrets: { KEY: SECRET },
  public: false,
};

const SHAPES: (Settings | WrittenSettings)[] = [
  {},
  { lang: 'ja', profile: 'production', 'vpc-link': 'v1', auth: 'lambda', 'authz-url': 'https://authz.example.com/' },
  { services: [WEB, JOB], discovery: 'on', egress: 'endpoints', exec: 'on' },
  {
    services: [WEB],
    vpc: 'vpc-0a1b2c3d',
    'public-subnets': 'subnet-0a,subnet-0b',
    'private-subnets': 'subnet-0c,subnet-0d',
  },
];

describe.each(combinations(readCatalog(TEMPLATES)))('$id', ({ id }) => {
  test.each(SHAPES)('what is told of the template is what its text says (%#)', (settings) => {
    let told: TemplateData | undefined;
    const write = (_: unknown, template: TemplateData | undefined) => {
      told = template;
      return [];
    };
    const files = composeBundle({ ...inputOf(id, settings), documents: { paths: [], note: '', write } });
    const text = files.find((file) => file.path === TEMPLATE)?.content ?? '';
    expect(told?.resources.length).toBeGreaterThan(5);
    expect(told).toStrictEqual(templateData(text));
  });
});
