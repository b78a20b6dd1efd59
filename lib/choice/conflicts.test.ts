import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from './read-choice.ts';
import { repaired } from './repair.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { resolveSettings } from './settings.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: string) => readChoice(new URLSearchParams(query), vocabulary);
const codes = (query: string) => read(query).problems.map(({ field, code }) => `${field} ${code}`);

const SUBNETS = 'subnet-0a1b2c3d4e5f67890,subnet-1a1b2c3d4e5f67890';
const OTHERS = 'subnet-2a1b2c3d4e5f67890,subnet-3a1b2c3d4e5f67890';
const VPC = 'vpc=vpc-0a1b2c3d4e5f67890';
const ARN = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
const POOL = 'user-pool=ap-northeast-1_aBcDeFgHi';
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';
const HTTPS = 'https://id.example.com/';

/** What does not go together, the problem that says so, and the repair where one is obvious. */
const CASES: [string, string, Record<string, string> | undefined][] = [
  [`private-subnets=${SUBNETS}`, 'private-subnets only-with', { 'private-subnets': '' }],
  [`public-subnets=${SUBNETS}`, 'public-subnets only-with', { 'public-subnets': '' }],
  [VPC, 'private-subnets needs-too', { vpc: '', 'public-subnets': '' }],
  [`${VPC}&private-subnets=${SUBNETS}&public-subnets=${SUBNETS}`, 'private-subnets subnets-overlap', undefined],
  [`certificate=${ARN}&region=us-east-1`, 'certificate region-other', { region: 'ap-northeast-1' }],
  [`certificate=${ARN.replace('ap-northeast-1', 'xx-west-9')}`, 'certificate region-other', undefined],
  ['domain=shop.example.com', 'certificate needs-too', { domain: '', 'hosted-zone': '' }],
  [`certificate=${ARN}&hosted-zone=Z1`, 'hosted-zone only-with', { 'hosted-zone': '' }],
  ['authz-url=https://auth.example.com', 'authz-url only-with', { 'authz-url': '' }],
  [POOL, 'user-pool only-with', { 'user-pool': '' }],
  [`auth=lambda&${POOL}`, 'user-pool-client needs-too', { 'user-pool': '' }],
  ['auth=lambda&user-pool-client=abc', 'user-pool-client only-with', { 'user-pool-client': '' }],
  ['auth=lambda&user-pool-domain=abc', 'user-pool-domain only-with', { 'user-pool-domain': '' }],
  [`auth=lambda&${POOL}&user-pool-client=a&region=eu-west-1`, 'user-pool region-other', { region: 'ap-northeast-1' }],
  ['auth=cognito&domain=a.b', 'certificate needs-too', { auth: '', domain: '', 'hosted-zone': '' }],
  [`auth=cognito&certificate=${ARN}`, 'domain needs-too', { auth: '' }],
  [
    `auth=cognito&certificate=${ARN}&domain=a.b&${POOL}&user-pool-client=a`,
    'user-pool-domain needs-too',
    { 'user-pool': '' },
  ],
  [`auth=jwt&certificate=${ARN}&jwks-url=${HTTPS}`, 'jwt-issuer needs-too', { auth: '' }],
  [`auth=jwt&certificate=${ARN}&jwt-issuer=${HTTPS}`, 'jwks-url needs-too', { auth: '' }],
  [`auth=jwt&jwt-issuer=${HTTPS}&jwks-url=${HTTPS}`, 'certificate needs-too', { auth: '' }],
  ['exec=on&root=read-only', 'root exec-root', { root: 'writable' }],
  ['exec=on&profile=production', 'root exec-root', { root: 'writable' }],
  ['instances-min=5&instances-max=4', 'instances-max instances-order', { 'instances-max': '' }],
  ['egress=endpoints', 'image image-not-in-ecr', { egress: 'nat' }],
  ['cpu=256&memory=8192', 'memory size-pair', { memory: '2048' }],
  ['cpu=1024&memory=700', 'memory size-pair', { memory: '2048' }],
  ['service=name:web,cpu:256,memory:8192', 'service.web.memory size-pair', { 'service.web.memory': '2048' }],
  ['service=name:web&service=name:api', 'service.api.port service-port-twice', { 'service.api.port': '8081' }],
  [
    'service=name:web,port:65535&service=name:api,port:65535',
    'service.api.port service-port-twice',
    { 'service.api.port': '65534' },
  ],
  [
    'service=name:a-1,port:80&service=name:b-1,port:81&service=name:c-1,port:80',
    'service.c-1.port service-port-twice',
    { 'service.c-1.port': '82' },
  ],
  [
    'service=name:web,port:80,path:/&service=name:api,port:81,path:/',
    'service.api.path service-path-twice',
    { 'service.api.path': '/api' },
  ],
  [
    'service=name:web,port:80&service=name:web,port:81',
    'service.2.name service-name-twice',
    { 'service.2.name': 'web-2' },
  ],
  [
    'service=name:web1,port:80&service=name:web-1,port:81',
    'service.web-1.name service-name-twice',
    { 'service.web-1.name': 'web-1-2' },
  ],
  ['service=name:web&service=name:web', 'service.2.port service-port-twice', { 'service.2.port': '8081' }],
  ['count=101', 'count count-range', { count: '100' }],
  ['count=two', 'count count-range', undefined],
  ['service=name:web,count:0', 'service.web.count count-range', { 'service.web.count': '1' }],
  ['service=name:web,path:API/', 'service.web.path service-path-form', { 'service.web.path': '/api' }],
  ['service=name:web,path:/a/b', 'service.web.path service-path-form', undefined],
  [
    `vpc=vpc-0123&private-subnets=subnet-0`,
    'private-subnets subnets-form',
    { vpc: '', 'private-subnets': '', 'public-subnets': '' },
  ],
  ['service=', 'service service-count', { service: '' }],
  [
    `${[1, 2, 3, 4, 5, 6].map((n) => `service=name:s-${n},port:8${n}`).join('&')}`,
    'service service-count',
    { 'service.6': '' },
  ],
  ['service=name:web,public:off', 'service service-none-public', { 'service.web.public': 'on' }],
  [`service=name:web,secrets:A%3D${SECRET}`, 'service.web.secrets secret-region', { region: 'us-east-1' }],
];

test.for(CASES)('%s', ([query, said, repair]) => {
  const { choice, problems } = read(query);
  const problem = problems.find(({ field, code }) => `${field} ${code}` === said);
  expect(problem).toBeDefined();
  expect(problem?.repair).toEqual(repair);
  if (!problem || repair === undefined) return;
  const mended = settingConflicts(resolveSettings(repaired(choice, repair), vocabulary));
  expect(mended.filter(({ field, code }) => field === problem.field && code === problem.code)).toEqual([]);
});

test('what does go together is no problem', () => {
  const fine = [
    `${VPC}&private-subnets=${SUBNETS}&public-subnets=${OTHERS}`,
    `certificate=${ARN}&domain=shop.example.com&hosted-zone=Z1`,
    `auth=lambda&authz-url=https://auth.example.com/check&${POOL}&user-pool-client=abc`,
    `auth=cognito&certificate=${ARN}&domain=a.b&${POOL}&user-pool-client=a&user-pool-domain=shop`,
    `auth=cognito&certificate=${ARN}&domain=a.b`,
    `auth=jwt&certificate=${ARN}&jwt-issuer=${HTTPS}&jwks-url=${HTTPS}jwks`,
    'exec=on',
    'exec=on&profile=production&root=writable',
    'instances-min=5&instances-max=0',
    'instances-min=5&instances-max=5',
    'arch=arm64&spot=50',
  ];
  for (const query of fine) expect([query, codes(query)]).toEqual([query, []]);
});

test('in an existing VPC the way out is its own, so the image may come from anywhere', () => {
  expect(codes(`egress=endpoints&${VPC}&private-subnets=${SUBNETS}`)).toEqual([]);
});

test('production asks for WAF by itself, and a workshop gives way to ECS Exec', () => {
  const resolved = (query: string) => resolveSettings(read(query).choice, vocabulary);
  expect([resolved('').waf, resolved('profile=production').waf, resolved('profile=production&waf=off').waf]).toEqual([
    'off',
    'on',
    'off',
  ]);
  expect([resolved('exec=on').root, resolved('exec=on&profile=production').root]).toEqual(['writable', 'read-only']);
  expect(resolved('exec=on&root=read-only').root).toBe('read-only');
});

test('an instance type that the catalogue does not hold is refused, and those that it does are named', () => {
  const { choice, problems } = read('instance-type=x9.huge');
  expect(choice.settings).toEqual({});
  expect(problems).toMatchObject([{ field: 'instance-type', code: 'unknown-value', value: 'x9.huge' }]);
  expect(problems[0]?.allowed).toContain('m7g.large');
  expect(codes('instance-type=m7g.large')).toEqual([]);
});

test('a repair is what a person would write, the rest of the choice stays', () => {
  const { choice } = read('service=name:web,env:A=x%252Cy&service=name:api,path:/v1&name=shop');
  expect(repaired(choice, { 'service.api.port': '8081', egress: 'nat' }).settings).toEqual({
    name: 'shop',
    egress: 'nat',
    services: [
      { name: 'web', env: { A: 'x,y' } },
      { name: 'api', path: '/v1', port: 8081 },
    ],
  });
  expect(repaired(choice, { name: '', 'service.api.path': '' }).settings).toEqual({
    services: [{ name: 'web', env: { A: 'x,y' } }, { name: 'api' }],
  });
  expect(repaired(choice, { colour: 'red', name: 'NO' }).settings).toEqual({ services: choice.settings.services });
  expect(repaired({ ...choice, settings: {} }, { 'service.web.port': '1' }).settings).toEqual({});
});

test('of two services of one name a problem names the place, and its repair mends that one', () => {
  const { choice, problems } = read('service=name:web,port:80&service=name:web,port:81');
  expect(problems.filter(({ field }) => field.startsWith('service.web'))).toEqual([]);
  expect(repaired(choice, { 'service.2.name': 'web-2' }).settings.services).toEqual([
    { name: 'web', port: 80 },
    { name: 'web-2', port: 81 },
  ]);
  expect(codes('service=name:web,port:80&service=name:web,port:0')).toEqual(['service.2.port port-range']);
});
