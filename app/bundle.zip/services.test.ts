import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { errorSchema } from '#lib/http/answer-schemas.ts';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { GET, POST } from './route.ts';

const ADDRESS = 'http://127.0.0.1:3000/bundle.zip';
const PICK = 'fargate.api-gateway-nlb.ecs-cli';
const SECRET = 'arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:app/db-AbCdEf';
const QUERY = [
  `pick=${PICK}`,
  'service=name:web,image:nginx%3A1.29,port:80,path:/,count:3',
  `service=name:api,port:8081,env:LEVEL%3Da%252Cb%253B%3BMODE%3Dfast,secrets:DB_PASSWORD%3D${SECRET}`,
  'service=name:job,port:8082,public:off',
].join('&');
const SERVICES = [
  { name: 'web', image: 'nginx:1.29', port: 80, path: '/', count: 3 },
  { name: 'api', port: 8081, env: { LEVEL: 'a,b;', MODE: 'fast' }, secrets: { DB_PASSWORD: SECRET } },
  { name: 'job', port: 8082, public: false },
];

const post = (services: unknown) =>
  POST(
    new Request(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000' },
      body: JSON.stringify({ pick: PICK, services }),
    }),
  );
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const manifestOf = (zip: Uint8Array) =>
  manifestSchema.parse(JSON.parse(strFromU8(unzipSync(zip)['saikyo-ecs.json'] ?? new Uint8Array())));

test('query and JSON give the same bytes, and every service its folder', async () => {
  const zip = await bytesOf(await GET(new Request(`${ADDRESS}?${QUERY}`)));
  expect(await bytesOf(await post(SERVICES))).toEqual(zip);
  const names = Object.keys(unzipSync(zip)).filter((name) => name.endsWith('docker-compose.yml'));
  expect(names.sort()).toEqual(['web', 'api', 'job'].map((name) => `services/${name}/docker-compose.yml`).sort());
});

test('the manifest records them; its services and its link lead to the same bundle', async () => {
  const manifest = manifestOf(await bytesOf(await post(SERVICES)));
  expect(manifest.settings.discovery).toBe('on');
  expect(manifest.settings.services).toMatchObject([
    { name: 'web', path: '/', count: 3, public: true },
    { name: 'api', path: '/api', env: { LEVEL: 'a,b;', MODE: 'fast' }, secrets: { DB_PASSWORD: SECRET } },
    { name: 'job', path: null, public: false },
  ]);
  const again = manifestOf(await bytesOf(await post(manifest.settings.services)));
  expect(again.settings).toEqual(manifest.settings);
  const linked = manifestOf(await bytesOf(await GET(new Request(`${ADDRESS}?${manifest.link.split('?')[1]}`))));
  expect(linked).toEqual(manifest);
});

test.each([
  ['none', [], 'service'],
  ['six', Array.from({ length: 6 }, (_, i) => ({ name: `s-${i}`, port: 80 + i })), 'service'],
  [
    'one path twice',
    [
      { name: 'aa', port: 1, path: '/x' },
      { name: 'bb', port: 2, path: '/x' },
    ],
    'service.bb.path',
  ],
  [
    'one port twice',
    [
      { name: 'aa', port: 1 },
      { name: 'bb', port: 1 },
    ],
    'service.bb.port',
  ],
  [
    'one name twice',
    [
      { name: 'aa', port: 1 },
      { name: 'aa', port: 2 },
    ],
    'service.2.name',
  ],
  ['a secret in plain', [{ name: 'aa', env: { API_TOKEN: 'x' } }], 'service.aa.env'],
  ['shell in an image', [{ name: 'aa', image: '$(id)' }], 'service.aa.image'],
  ['YAML in a path', [{ name: 'aa', path: '/x\n- y' }], 'service.aa.path'],
  ['CloudFormation in a variable', [{ name: 'aa', env: { A: '$' + '{AWS::AccountId}' } }], 'service.aa.env'],
  ['no field of a service', [{ name: 'aa', gpu: 1 }], 'service.aa.gpu'],
])('%s is refused with the field in question', async (_, services, field) => {
  const response = await post(services);
  expect(response.status).toBe(400);
  const { error } = errorSchema.parse(await response.json());
  expect(error.field).toBe(field);
  expect(error.message).toMatch(/\.$/);
});
