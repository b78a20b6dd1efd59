// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders, or ecs-cli's.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import type { Service } from '#lib/choice/service.ts';
import { DEFAULT_IMAGE } from '#lib/choice/setting-defaults.ts';
import { CONTENT, type ComposedBundle, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';

const OWN = '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/api:1';
const base = { protocol: 'http', gpu: 0, cpu: 256, memory: 512, count: 2, health: '/', env: {}, secrets: {} };
const service = (name: string, image: string, port: number): Service => ({
  ...base,
  name,
  image,
  port,
  path: name === 'web' ? '/' : `/${name}`,
  public: true,
});
const SERVICES = [
  service('web', DEFAULT_IMAGE, 8080),
  service('api', DEFAULT_IMAGE, 8081),
  service('own', OWN, 8082),
  service('pinned', `${DEFAULT_IMAGE}@sha256:${'0'.repeat(64)}`, 8083),
];
const idsOf = (deploy: string) => combinations(CONTENT).flatMap(({ id, pick }) => (pick.deploy === deploy ? [id] : []));

/** By service, what its container is told to run; undefined where the image decides. */
const commandsIn = (bundle: ComposedBundle): unknown[] =>
  bundle.ofType('AWS::ECS::TaskDefinition').map(({ Properties }) => {
    const [container] = Array.isArray(Properties.ContainerDefinitions) ? Properties.ContainerDefinitions : [];
    return container?.Command;
  });
const commandOf = (compose: string): unknown => parse(compose).services.app.command;

/** Where nginx has to listen, with nothing writable but /tmp, in place of the shell that starts it. */
const listensOn = (port: string) => [
  expect.stringContaining(`sed 's/8080;/${port};/' /etc/nginx/conf.d/default.conf >/tmp/`),
  expect.stringMatching(/&& exec nginx -c \/tmp\/nginx\.conf -g 'daemon off;'$/),
];

test.each(idsOf('cloudformation'))('%s: only the sample image on another port than its own gets a command', (id) => {
  const bundle = composeContent(id, { services: SERVICES });
  expect(structureViolations(bundle.template)).toEqual([]);
  const [web, api, own, pinned] = commandsIn(bundle);
  expect([web, own]).toEqual([undefined, undefined]);
  for (const [name, command] of [
    ['Api', api],
    ['Pinned', pinned],
  ] as const)
    for (const shell of listensOn(`\${${name}ContainerPort}`))
      expect(command).toEqual({ If: [`${name}IsSample`, ['sh', '-c', { Sub: shell }], { Ref: 'AWS::NoValue' }] });
});

test.each(idsOf('cloudformation'))('%s: the command goes as soon as Image names an image of your own', (id) => {
  const { template } = composeContent(id, { services: SERVICES });
  expect(Object.keys(template.Conditions).filter((name) => name.endsWith('IsSample'))).toEqual([
    'ApiIsSample',
    'PinnedIsSample',
  ]);
  const withoutDigest = { Select: [0, { Split: ['@', { Ref: 'ApiImage' }] }] };
  expect(template.Conditions.ApiIsSample).toEqual({
    Equals: [{ Select: [0, { Split: [':', withoutDigest] }] }, 'public.ecr.aws/nginx/nginx-unprivileged'],
  });
});

test.each(idsOf('ecs-cli'))('%s: the compose file has it, and the port is the one that deploy.sh reads', (id) => {
  const { file } = composeContent(id, { services: SERVICES });
  const command = (name: string) => commandOf(file(`services/${name}/docker-compose.yml`));
  expect([command('web'), command('own')]).toEqual([undefined, undefined]);
  for (const name of ['api', 'pinned'])
    for (const shell of listensOn('${CONTAINER_PORT}')) expect(command(name)).toEqual(['sh', '-c', shell]);
});

test.each([
  ['en', 'listens on 8080 only', 'delete `command` too'],
  ['ja', '待ち受けるのは8080番だけです', '`command`も消してください'],
])('the README says so where it is so (%s)', (lang, sentence, byHand) => {
  const readmeOf = (id: string, port: number) =>
    composeContent(id, { lang, port, image: DEFAULT_IMAGE }).file('README.md');
  expect(readmeOf('fargate.alb.cloudformation', 8081)).toContain(sentence);
  expect(readmeOf('fargate.alb.ecs-cli', 8081)).toContain(byHand);
  expect(readmeOf('fargate.alb.ecs-cli', 8080)).not.toContain(byHand);
  expect(readmeOf('fargate.alb.cloudformation', 8080)).not.toContain(sentence);
});
