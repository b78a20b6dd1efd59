import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { GET as GET_ZIP } from '#app/bundle.zip/route.ts';
import { GET as GET_TEMPLATE } from '#app/template.yaml/route.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { previewSchema } from '#lib/http/preview-schema.ts';
import { GET } from './route.ts';

const request = (path: string, query: string) => new Request(`http://127.0.0.1:3000${path}?${query}`);
const preview = async (query: string) => previewSchema.parse(await (await GET(request('/api/bundle', query))).json());
const picks = combinations(theCatalog()).map(({ id }) => id);

test.for(picks)('what is previewed of %s is what is downloaded', async (pick) => {
  for (const query of [`pick=${pick}&lang=ja&discovery=on`, `pick=${pick}&discovery=off`]) {
    const { files } = await preview(query);
    const zip = unzipSync(new Uint8Array(await (await GET_ZIP(request('/bundle.zip', query))).arrayBuffer()));
    expect(files.map(({ path }) => path).sort()).toEqual(Object.keys(zip).sort());
    for (const { path, bytes, lines } of files) {
      const text = lines.map((line) => line.map(([, token]) => token).join('')).join('\n');
      expect([path, text]).toEqual([path, strFromU8(zip[path] ?? new Uint8Array())]);
      expect([path, bytes]).toEqual([path, zip[path]?.byteLength]);
    }
  }
});

test('a file says its language, its size and whether it runs', async () => {
  const { pick, files } = await preview('scenario=talk');
  expect(pick).toBe('fargate.api-gateway-nlb.cloudformation');
  const told = files.map(({ path, language, executable }) => [path, language, executable]);
  expect(told).toEqual([
    ['.github/bound-roles.sh', 'shellscript', true],
    ['.github/role.yaml', 'yaml', false],
    ['.github/workflows/deploy.yml', 'yaml', false],
    ['.gitignore', 'text', false],
    ['README.md', 'markdown', false],
    ['deploy.sh', 'shellscript', true],
    ['destroy.sh', 'shellscript', true],
    ['docs/adr/0001-run-web-on-fargate-api-gateway-nlb-cloudformation.md', 'markdown', false],
    ['docs/adr/architecture.svg', 'text', false],
    ['parameters.json', 'json', false],
    ['saikyo-ecs.json', 'json', false],
    ['template.yaml', 'yaml', false],
    ['update.sh', 'shellscript', true],
  ]);
});

test('tokens are told apart by their kind', async () => {
  const { files } = await preview('scenario=talk');
  const kinds = (path: string) =>
    new Set(
      files
        .find((file) => file.path === path)
        ?.lines.flat()
        .map(([kind]) => kind),
    );
  expect([...kinds('template.yaml')]).toEqual(expect.arrayContaining(['key', 'string', 'keyword', 'text', 'comment']));
  expect([...kinds('deploy.sh')]).toEqual(expect.arrayContaining(['comment', 'string', 'variable', 'keyword']));
  expect([...kinds('saikyo-ecs.json')]).toEqual(expect.arrayContaining(['key', 'string', 'number', 'constant']));
});

test('the template alone is the one of the bundle', async () => {
  const response = await GET_TEMPLATE(request('/template.yaml', 'scenario=talk'));
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
  const { files } = await preview('scenario=talk');
  const lines = files.find(({ path }) => path === 'template.yaml')?.lines ?? [];
  expect(await response.text()).toBe(lines.map((line) => line.map(([, token]) => token).join('')).join('\n'));
});

test('without a winner and without a pick there is nothing to show', async () => {
  const response = await GET(request('/api/bundle', ''));
  expect([response.status, (await response.json()).error.field]).toEqual([400, 'pick']);
});

const ARN = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-90ab-cdef-1234-567890abcdef';
const FIVE = ['web', 'api', 'admin', 'jobs', 'search'].map(
  (name, index) => `service=name:${name},port:${8080 + index}`,
);

test.for([
  ['fargate.alb.cloudformation', 'profile=production', [/plain HTTP.*certificate/]],
  ['fargate.alb.cloudformation', 'profile=production&lang=ja', [/HTTPのまま/]],
  ['fargate.alb.cloudformation', `profile=production&certificate=${ARN}`, []],
  ['fargate.alb.cloudformation', '', []],
  ['fargate.api-gateway-nlb.ecs-cli', 'profile=production', []],
  ['fargate.api-gateway-nlb.cloudformation', `profile=production&${FIVE.join('&')}`, [/51,200 only from S3/]],
] as const)('%s, %s: what to know before deploying stands in preview and manifest', async ([pick, query, said]) => {
  const { warnings, files } = await preview(`pick=${pick}&${query}`);
  expect(warnings).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
  const lines = files.find(({ path }) => path === 'saikyo-ecs.json')?.lines ?? [];
  const manifest = JSON.parse(lines.map((line) => line.map(([, token]) => token).join('')).join('\n'));
  expect(manifestSchema.parse(manifest).warnings).toEqual(warnings);
});

test('what was asked for and the pick cannot is listed, each with its reason', async () => {
  const { leftOut } = await preview('pick=ec2.alb.cloudformation&spot=50&lang=ja');
  expect(leftOut.map(({ setting, value }) => [setting, value])).toEqual([['spot', 50]]);
  expect(leftOut[0]?.reason).toMatch(/Fargate Spot/);
  expect((await preview('pick=fargate.alb.cloudformation&spot=50')).leftOut).toEqual([]);
});

// A c5.large has three interfaces and keeps one (Amazon ECS: task networking on container instances).
test('the tasks that one instance takes stand in the answer as on the page, and none where there are no instances', async () => {
  const { host } = await preview('pick=ec2.alb.cloudformation&instance-type=c5.large&cpu=256&memory=512');
  expect(host).toEqual({
    instanceType: 'c5.large',
    total: 2,
    tasks: [{ name: 'web', tasks: 2 }],
    limitedBy: 'network',
  });
  expect((await preview('pick=fargate.alb.cloudformation')).host).toBeNull();
});
