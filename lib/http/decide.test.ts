import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { errorSchema } from './answer-schemas.ts';
import { bundleOf } from './bundle.ts';
import { decide } from './decide.ts';
import { manifestOf } from './manifest.ts';
import { manifestSchema } from './manifest-schema.ts';
import { Refusal } from './refusal.ts';

const catalog = theCatalog();
const asked = (query: string) => decide(new Request(`http://localhost/bundle.zip?${query}`), catalog);
async function refusalOf(query: string): Promise<Refusal> {
  const error = await asked(query).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error(`${query} was not refused`);
  return error;
}

test('what the pick cannot is said in the manifest, and the link keeps what was written', async () => {
  const decision = await asked('pick=fargate.alb.ecs-cli&spot=50&exec=on&lang=ja');
  const manifest = manifestSchema.parse(manifestOf(catalog, decision));
  expect(manifest.leftOut.map(({ setting, value }) => [setting, value])).toEqual([
    ['spot', 50],
    ['exec', 'on'],
  ]);
  expect(manifest.leftOut[0]?.reason).toContain('Fargate Spotを使えません');
  expect(manifest.settings).toMatchObject({ spot: 0, exec: 'off', root: 'read-only' });
  expect(manifest.link).toContain('spot=50&exec=on');
});

test('what was not given is not in the manifest', async () => {
  const { settings, leftOut } = manifestSchema.parse(
    manifestOf(catalog, await asked('pick=fargate.alb.cloudformation')),
  );
  expect(leftOut).toEqual([]);
  expect(Object.keys(settings)).not.toContain('vpc');
  expect(Object.values(settings)).not.toContain('');
});

test('what is left out changes nothing but what tells of the choice: manifest, README and record', async () => {
  const filesOf = async (query: string) =>
    bundleOf(catalog, await asked(`pick=ec2.alb.ecs-cli${query}`)).files.filter(
      ({ path }) => path !== 'saikyo-ecs.json' && !path.endsWith('.md'),
    );
  expect(await filesOf('&exec=on&spot=20&rollout=blue-green')).toEqual(await filesOf(''));
});

test.for([
  ['pick=fargate.alb.ecs-cli&arch=arm64', 'arch', { arch: 'x86_64' }],
  ['pick=fargate.alb.cloudformation&network=bridge', 'network', { network: 'awsvpc' }],
  ['pick=fargate.alb.cloudformation&service=name:web,gpu:1', 'service.web.gpu', { 'service.web.gpu': '0' }],
  [
    'pick=fargate.api-gateway-nlb.cloudformation&service=name:web,protocol:grpc',
    'service.web.protocol',
    { 'service.web.protocol': 'http' },
  ],
  ['pick=fargate.alb.cloudformation&exec=on&root=read-only', 'root', { root: 'writable' }],
] as const)('%s is a 400 on %s with its repair', async ([query, field, repair]) => {
  const refusal = await refusalOf(query);
  expect(refusal.status).toBe(400);
  for (const locale of ['ja', 'en'] as const) {
    const { error } = errorSchema.parse(refusal.envelope(locale));
    expect(error).toMatchObject({ field, repair });
    expect(error.message).toContain(field);
  }
});

test('a winner that nobody picked is held to the same rules', async () => {
  const decision = await asked('scenario=talk&as-of=2019-02');
  expect(decision.picked.pick.launch).toBe('fargate');
  expect((await refusalOf('scenario=talk&as-of=2019-02&network=bridge')).reason.field).toBe('network');
});
