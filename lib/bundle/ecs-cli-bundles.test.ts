// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders that ecs-cli expands.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, composeContent } from './composed-template.ts';

const ALL = combinations(CONTENT)
  .filter(({ pick }) => pick.deploy === 'ecs-cli')
  .flatMap(({ id, pick }) =>
    ['off', 'on'].map((discovery) => ({ name: `${id}, discovery ${discovery}`, id, pick, settings: { discovery } })),
  );

describe.each(ALL)('$name', ({ id, pick, settings }) => {
  const bundle = composeContent(id, settings);
  const deploy = bundle.file('deploy.sh');

  test('the template makes what the service stands on, not the service', () => {
    for (const type of ['AWS::ECS::Service', 'AWS::ECS::TaskDefinition', 'AWS::ServiceDiscovery::Service'])
      expect(bundle.ofType(type)).toHaveLength(0);
    expect(bundle.ofType('AWS::ECS::Cluster')).toHaveLength(1);
  });

  test('the compose file is of a version that ecs-cli takes', () => {
    expect(parse(bundle.file('docker-compose.yml'))).toMatchObject({
      version: '3',
      services: { app: { image: 'example/web:1', read_only: true } },
    });
  });

  test('ecs-params.yml says the size, and the network by variables', () => {
    const network = { subnets: ['${SUBNET1}', '${SUBNET2}'], security_groups: ['${SECURITY_GROUP}'] };
    expect(parse(bundle.file('ecs-params.yml'))).toMatchObject({
      version: 1,
      task_definition: { ecs_network_mode: 'awsvpc', task_size: { cpu_limit: 256, mem_limit: 512 } },
      run_params: { network_configuration: { awsvpc_configuration: network } },
    });
  });

  test('every variable of the two files is read from an output that the stack has, and exported', () => {
    const files = bundle.file('docker-compose.yml') + bundle.file('ecs-params.yml');
    const wanted = new Set([...files.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1]));
    const exported = [...deploy.matchAll(/^ *export ((?:[A-Z_\d]+ ?)+)$/gm)].flatMap((match) => match[1]?.split(' '));
    expect(new Set(exported)).toEqual(wanted);
    const outputs = [...deploy.matchAll(/\$\(output "?([\w${}]+)"?\)/g)].map((match) =>
      match[1]?.replace('${ID}', 'Web'),
    );
    expect(Object.keys(bundle.template.Outputs)).toEqual(expect.arrayContaining(outputs));
  });

  test('the launch type is said, and a public address only where Fargate asks for it', () => {
    expect(deploy).toContain(`--launch-type ${pick.launch.toUpperCase()}`);
    const assigned = bundle.file('ecs-params.yml').includes('assign_public_ip: DISABLED');
    expect(assigned).toBe(pick.launch === 'fargate');
  });

  test('discovery is asked for exactly when it is wanted, in a namespace of the stack', () => {
    const isDiscovered = settings.discovery === 'on' || pick.balance === 'service-discovery';
    expect(deploy.includes('flags+=(--enable-service-discovery --private-dns-namespace-id')).toBe(isDiscovered);
    expect(bundle.ofType('AWS::ServiceDiscovery::PrivateDnsNamespace')).toHaveLength(isDiscovered ? 1 : 0);
    expect(deploy.includes('--target-groups "targetGroupArn=')).toBe(pick.balance !== 'service-discovery');
  });

  test("the defects of the talk's script are not repeated", () => {
    const scripts = `${deploy}${bundle.file('destroy.sh')}`.replaceAll(/^ *#.*$/gm, '');
    expect(scripts).not.toMatch(/\bjq\b|infrastracture|--update-service-discovery|--target-group-arn|ecs-cli up\b/);
    expect(scripts).toContain('set -euo pipefail');
  });

  test('destroy.sh removes the service before the stack', () => {
    const destroy = bundle.file('destroy.sh');
    const down = destroy.indexOf('compose service down');
    expect(down).toBeGreaterThan(0);
    expect(destroy.lastIndexOf('delete_stack')).toBeGreaterThan(down);
  });

  test('without ecs-cli the script stops before it asks AWS anything', () => {
    expect(deploy.indexOf('command -v ecs-cli')).toBeLessThan(deploy.indexOf('aws sts'));
  });
});
