import { CONTENT, composeContent } from '#lib/bundle/composed-template.ts';
import { templateData } from '#lib/bundle/template-data.ts';
import type { Settings } from '#lib/bundle/values.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { composeServices } from '#lib/diagram/compose-services.ts';
import { diagramGraph } from '#lib/diagram/graph.ts';
import type { DiagramGraph } from '#lib/diagram/graph-shape.ts';

const base = {
  protocol: 'http',
  gpu: 0,
  image: 'a/b:1',
  cpu: 256,
  memory: 512,
  count: 2,
  health: '/',
  env: {},
  secrets: {},
  public: true,
};
const KEY = 'arn:aws:ssm:ap-northeast-1:123456789012:parameter/app/key';
export const THREE: Settings = {
  services: [
    { ...base, name: 'web', port: 8080, path: '/' },
    { ...base, name: 'my-api', port: 8081, path: '/api', secrets: { KEY } },
    { ...base, name: 'job', port: 8082, path: null, public: false },
  ],
};

const IN_ECR = '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';
const SUBNETS = { 'private-subnets': 'subnet-11111111,subnet-22222222' };
const PUBLIC_SUBNETS = { 'public-subnets': 'subnet-33333333,subnet-44444444' };
const TLS = {
  certificate: 'arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  domain: 'www.example.com',
};

const POOL = {
  'user-pool': 'ap-northeast-1_AbCdEfGhI',
  'user-pool-client': '1h57kf5cpq17m0eml12example',
  'user-pool-domain': 'login',
};

type Shape = { name: string; settings: Settings; on?: { launch?: string; balance?: string; deploy?: string } };

/** What is asked of the combinations that can. */
const SHAPES: readonly Shape[] = [
  { name: 'plain', settings: {} },
  { name: 'three services', settings: THREE },
  { name: 'production', settings: { profile: 'production' } },
  { name: 'NAT per zone', settings: { egress: 'nat-per-zone' } },
  { name: 'endpoints', settings: { egress: 'endpoints', image: IN_ECR } },
  { name: 'firewall', settings: { waf: 'on' } },
  { name: 'existing VPC', settings: { vpc: 'vpc-12345678', ...SUBNETS, ...PUBLIC_SUBNETS } },
  { name: 'bridge', settings: { network: 'bridge' }, on: { launch: 'ec2' } },
  { name: 'link V1', settings: { 'vpc-link': 'v1' }, on: { balance: 'api-gateway-nlb' } },
  { name: 'authorizer', settings: { auth: 'lambda' }, on: { balance: 'api-gateway-nlb' } },
  { name: 'Cognito', settings: { auth: 'cognito', ...TLS }, on: { balance: 'alb' } },
  { name: 'TLS and a zone', settings: { ...TLS, 'hosted-zone': 'Z0123456789ABC' }, on: { balance: 'alb' } },
  {
    name: 'a domain and a zone',
    settings: { ...TLS, 'hosted-zone': 'Z0123456789ABC', waf: 'on' },
    on: { balance: 'api-gateway-nlb' },
  },
  { name: 'Cognito of ours', settings: { auth: 'cognito', ...TLS, ...POOL }, on: { balance: 'alb' } },
  { name: 'authorizer, pool of ours', settings: { auth: 'lambda', ...POOL }, on: { balance: 'api-gateway-nlb' } },
  { name: 'blue/green', settings: { rollout: 'blue-green' }, on: { balance: 'alb', deploy: 'cloudformation' } },
  { name: 'Service Connect', settings: { names: 'service-connect' }, on: { deploy: 'cloudformation' } },
];

/** Every combination, with and without names, in every shape that it can take. */
export const DRAWN = combinations(CONTENT).flatMap(({ id, pick }) =>
  SHAPES.filter(({ on = {} }) =>
    Object.entries(on).every(([dimension, option]) => Reflect.get(pick, dimension) === option),
  ).flatMap(({ name, settings }) =>
    ['off', 'on'].map((discovery) => ({
      name: `${id}, ${name}, discovery ${discovery}`,
      id,
      pick,
      settings: { ...settings, discovery },
    })),
  ),
);

/** Fewer, for what the switch of the names alone does not change. */
export const DRAWN_WITH_NAMES = DRAWN.filter(({ settings }) => settings.discovery === 'on');

const FILES = ['template.yaml', 'deploy.sh', 'docker-compose.yml', 'services/web/docker-compose.yml'];

const drawn = new Map<string, DiagramGraph>();

/** The graph of a bundle of the product's own content, drawn once. */
export function graphOf(id: string, settings: Settings = {}, lang: Locale = 'en'): DiagramGraph {
  const key = `${id} ${lang} ${JSON.stringify(settings)}`;
  const graph = drawn.get(key) ?? draw(id, { ...settings, lang }, lang);
  drawn.set(key, graph);
  return graph;
}

function draw(id: string, settings: Settings, lang: Locale): DiagramGraph {
  const { file } = composeContent(id, settings);
  return diagramGraph({
    template: templateData(file('template.yaml')),
    services: composeServices(FILES.map((path) => ({ path, content: file(path) }))),
    stack: 'web-dev',
    region: 'ap-northeast-1',
    lang,
    tool: { ja: 'ecs-cli', en: 'ecs-cli' },
  });
}
