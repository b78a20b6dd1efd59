import { expect, test } from 'vitest';
import { contentsSchema } from '#lib/http/contents-schema.ts';
import { GET } from './route.ts';

async function contentsOf(query: string) {
  const response = await GET(new Request(`http://127.0.0.1:3000/contents.json?${query}`));
  return contentsSchema.parse(await response.json());
}

const typesOf = ({ resources }: Awaited<ReturnType<typeof contentsOf>>) => resources.map(({ type }) => type);

test('with an ALB the template holds a load balancer and its listener, with service discovery neither', async () => {
  const alb = typesOf(await contentsOf('pick=fargate.alb.cloudformation'));
  const names = typesOf(await contentsOf('pick=fargate.service-discovery.cloudformation'));
  expect(alb).toEqual(
    expect.arrayContaining(['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancingV2::Listener']),
  );
  expect(names).toContain('AWS::ServiceDiscovery::Service');
  expect(names.filter((type) => type.startsWith('AWS::ElasticLoadBalancingV2::'))).toEqual([]);
});

test('by ecs-cli the service stands in a Compose file, not in the template', async () => {
  const contents = await contentsOf('pick=fargate.alb.ecs-cli');
  expect(typesOf(contents)).not.toContain('AWS::ECS::Service');
  expect(contents.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['docker-compose.yml', 'ecs-params.yml', 'template.yaml']),
  );
});

test('every resource says what it is for, in the language of the bundle', async () => {
  const { resources } = await contentsOf('pick=ec2.alb.cloudformation&lang=ja');
  for (const { description } of resources) expect(description).toMatch(/[ぁ-んァ-ヶ一-龠]/);
});
