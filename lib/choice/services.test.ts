// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what CloudFormation and shells would take for placeholders.
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import { readChoice } from './read-choice.ts';
import { SERVICE_FIELDS } from './service-fields.ts';
import { SERVICE_PATTERNS } from './service-rules.ts';
import { resolveSettings } from './settings.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(theCatalog());
const read = (query: string) => readChoice(new URLSearchParams(query), vocabulary);
const services = (query: string) => resolveSettings(read(query).choice, vocabulary).services;
const codes = (query: string) => read(query).problems.map(({ field, code }) => `${field} ${code}`);
const one = (field: string) => codes(`service=${encodeURIComponent(`name:web,${field}`)}`);

const SECRET = 'arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:app/db-AbCdEf';

test('the public contract reads as it is written there', () => {
  const query = 'service=name:web,image:nginx%3A1.29,port:80,path:/,count:2';
  expect(codes(query)).toEqual([]);
  expect(services(query)).toEqual([
    {
      name: 'web',
      image: 'nginx:1.29',
      port: 80,
      path: '/',
      protocol: 'http',
      cpu: 256,
      memory: 512,
      gpu: 0,
      count: 2,
      health: '/',
      env: {},
      secrets: {},
      public: true,
    },
  ]);
});

test('without a service there is one, named like the bundle and made of the flat settings', () => {
  expect(services('name=shop&port=80&count=3&cpu=512')).toMatchObject([
    { name: 'shop', port: 80, count: 3, cpu: 512, memory: 1024, path: '/', public: true },
  ]);
});

test('what a service does not say is the flat setting, and one of CPU and memory is enough', () => {
  const [web, api, job] = services(
    'cpu=512&health=/up&service=name:web&service=name:api,port:81,memory:8192&service=name:job,port:82,cpu:1024',
  );
  expect(web).toMatchObject({ cpu: 512, memory: 1024, health: '/up', path: '/' });
  expect(api).toMatchObject({ cpu: 1024, memory: 8192, path: '/api' });
  expect(job).toMatchObject({ cpu: 1024, memory: 2048, path: '/job' });
});

test('nobody is moved from the root that another service asks for', () => {
  const query = 'service=name:api,port:1&service=name:web,port:2,path:/';
  expect(services(query).map(({ path }) => path)).toEqual(['/api', '/']);
});

test('an internal service has no path and turns discovery on for the bundle', () => {
  const { choice, problems } = read('discovery=off&service=name:web&service=name:db,port:81,public:off');
  expect(problems).toEqual([]);
  const resolved = resolveSettings(choice, vocabulary);
  expect(resolved.services.map(({ path }) => path)).toEqual(['/', null]);
  expect(resolved.discovery).toBe('on');
});

test('variables are sorted, so that their order changes no bundle; a value may hold what parts the others', () => {
  const value = encodeURIComponent('B=x%2Cy%3Bz=1;A=100%25');
  expect(services(`service=name:web,env:${value}`)[0]?.env).toEqual({ A: '100%', B: 'x,y;z=1' });
  expect(Object.keys(services(`service=name:web,env:${value}`)[0]?.env ?? {})).toEqual(['A', 'B']);
});

test.for(['0x50', '0', '65536', '', '80.5'])('port %s is refused', (port) => {
  expect(one(`port:${port}`)).toEqual(['service.web.port port-range']);
});

test.for(['api', '//', '/api/', '/a/b', '/API', '/../x', '/a b', '/*', '/%2e', '', '/${X}', '/"', '/\n'])(
  'the path %j is refused',
  (path) => {
    expect(one(`path:${path.replace('%', '%25')}`)).toEqual(['service.web.path service-path-form']);
  },
);

test.for(['a', 'Web', '1web', '-web', 'web-', 'a_b', 'a'.repeat(21), '$(id)', '!Ref X', '${AWS::Region}', '../x', ''])(
  'a service is not called %j',
  (name) => {
    const told = codes(`service=${encodeURIComponent(`name:${name}`)}`);
    expect(told).toEqual([expect.stringMatching(/^service\.1\.name service-name-form$/)]);
  },
);

test.for(['no', 'con', 'null'])('nor %s, which YAML or Windows reads as something else', (name) => {
  expect(codes(`service=name:${name}`)).toEqual(['service.1.name name-reserved']);
});

test.for([
  '$HOME',
  '${AWS::AccountId}',
  '{{resolve:ssm:x}}',
  'a"b',
  "a'b",
  'a\\b',
  'a\nb',
  '`id`',
  'é',
  'x'.repeat(257),
])('a variable does not hold %j', (value) => {
  expect(one(`env:A=${value}`)).toEqual(['service.web.env variable-value']);
});

test.for(['DB_PASSWORD', 'API_KEY', 'KEY', 'GITHUB_TOKEN', 'SECRET_SAUCE', 'AWS_SECRET_ACCESS_KEY', 'KEYS_A'])(
  '%s sounds like a secret and is not taken as a plain variable',
  (name) => {
    const [problem] = read(`service=name:web,env:${name}%3Dx`).problems;
    expect(problem).toMatchObject({ field: 'service.web.env', code: 'variable-secret', value: name });
    expect(problem && problemSentence(problem, 'en')).toContain('Give it as a secret');
    expect(codes(`service=name:web,secrets:${name}%3D${SECRET}`)).toEqual([]);
  },
);

test.for(['LOG_LEVEL', 'KEYCLOAK_URL', 'KEYBOARD'])('%s does not', (name) => {
  expect(one(`env:${name}=x`)).toEqual([]);
});

test('a secret is an ARN of the own Region, never the secret itself', () => {
  expect(one('secrets:A=hunter2')).toEqual(['service.web.secrets secret-form']);
  expect(one('secrets:A=arn:aws:s3:::bucket')).toEqual(['service.web.secrets secret-form']);
  expect(one(`secrets:A=${SECRET}:json-field::`)).toEqual([]);
  expect(one('secrets:A=arn:aws:ssm:ap-northeast-1:123456789012:parameter/a/b')).toEqual([]);
  expect(codes(`region=us-east-1&service=name:web,secrets:A%3D${SECRET}`)).toEqual([
    'service.web.secrets secret-region',
  ]);
});

test('more bad input is refused with the field in question', () => {
  expect(one('colour:red')).toEqual(['service.web.colour service-field']);
  expect(one('port:80,port:81')).toEqual(['service.web.port repeated']);
  expect(one('count:0')).toEqual(['service.web.count count-range']);
  expect(one('cpu:256,memory:8192')).toEqual(['service.web.memory size-pair']);
  expect(one('image:A B')).toEqual(['service.web.image image-form']);
  expect(one('public:maybe')).toEqual(['service.web.public unknown-value']);
  expect(one('public:off,path:/x')).toContain('service.web.path service-path-internal');
  expect(one('public:off')).toEqual(['service service-none-public']);
  expect(one('env:A=1;A=2')).toEqual(['service.web.env variable-twice']);
  expect(one(`env:A=1,secrets:A=${SECRET}`)).toEqual(['service.web.secrets variable-twice']);
  expect(one('env:a=1')).toEqual(['service.web.env variable-form']);
  expect(codes('service=port:80')).toEqual(['service.1.name service-name-form']);
});

test('a service speaks HTTP without GPUs unless it says otherwise', () => {
  expect(services('service=name:web')[0]).toMatchObject({ protocol: 'http', gpu: 0 });
  expect(services('service=name:web,protocol:grpc,gpu:4')[0]).toMatchObject({ protocol: 'grpc', gpu: 4 });
  for (const protocol of ['h2', 'GRPC', '', '$(id)', '!Ref X'])
    expect(one(`protocol:${protocol}`)).toEqual(['service.web.protocol unknown-value']);
  for (const gpu of ['-1', '9', '1.5', '', 'all', '0x1'])
    expect(one(`gpu:${gpu}`)).toEqual(['service.web.gpu number-range']);
});

test.for(SERVICE_FIELDS)('the field %s takes nothing that a shell, YAML or CloudFormation would act on', (key) => {
  const hostile = [
    '$(id)',
    '`id`',
    '${AWS::AccountId}',
    '{{resolve:ssm:x}}',
    '!Ref X',
    '\n- a: b',
    "';id;'",
    '"',
    '\\',
  ];
  for (const text of hostile) {
    // As the value of a variable this is data: it stands in quotes.
    if (key === 'env' && SERVICE_PATTERNS.value.test(text)) continue;
    const value = key === 'env' || key === 'secrets' ? `A=${text}` : text;
    const fields = { name: 'web', [key]: value };
    const written = Object.entries(fields).map(([field, own]) => `${field}:${encodeURIComponent(own)}`);
    const { choice, problems } = readChoice([['service', written.join(',').replaceAll('%3D', '=')]], vocabulary);
    const [problem] = problems;
    expect([text, problem?.field]).toEqual([text, expect.stringMatching(new RegExp(`^service\\.(web|1)\\.${key}$`))]);
    expect(problem && problemSentence(problem, 'en')).toMatch(/\b(Use|Give|Every service needs)\b|Write registry/);
    expect(JSON.stringify(choice.settings)).not.toContain(JSON.stringify(text).slice(1, -1));
  }
});

test('two services share neither a name nor a path nor a port', () => {
  const two = (a: string, b: string) => codes(`service=${a}&service=${b}`);
  expect(two('name:web,port:80', 'name:web,port:81')).toContain('service.2.name service-name-twice');
  expect(two('name:web1,port:80', 'name:web-1,port:81')).toEqual(['service.web-1.name service-name-twice']);
  expect(two('name:web,port:80,path:/x', 'name:api,port:81,path:/x')).toEqual(['service.api.path service-path-twice']);
  expect(two('name:web,port:80', 'name:api,port:80')).toEqual(['service.api.port service-port-twice']);
  expect(two('name:web', 'name:api')).toEqual(['service.api.port service-port-twice']);
});

test('there are one to five services', () => {
  const many = (count: number) =>
    codes(Array.from({ length: count }, (_, i) => `service=name:web-${i},port:${8000 + i}`).join('&'));
  expect(codes('service=')).toEqual(['service service-count']);
  expect(many(5)).toEqual([]);
  expect(many(6)).toEqual(['service service-count']);
});

test('any other parameter twice is still a problem', () => {
  expect(codes('name=a-b&name=c-d')).toEqual(['name repeated']);
});
