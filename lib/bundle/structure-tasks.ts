import { idOf, idsOf, isSameValue, listOf, mapOf, type Named, ofType, type Template } from './template-graph.ts';

const FARGATE = ['FARGATE', 'FARGATE_SPOT'];

const tasksOf = (template: Template) => ofType(template, 'AWS::ECS::TaskDefinition');
const containersOf = ({ Properties }: Named) => listOf(Properties.ContainerDefinitions).map(mapOf);

/** A strategy names providers that the cluster has, one of them at least with a weight, and leaves the launch type out. */
function strategyFits(template: Template, { id, Properties }: Named): string[] {
  if (Properties.CapacityProviderStrategy === undefined) return [];
  const associated = ofType(template, 'AWS::ECS::ClusterCapacityProviderAssociations').flatMap((association) =>
    listOf(association.Properties.CapacityProviders),
  );
  const items = listOf(Properties.CapacityProviderStrategy).map(mapOf);
  const unknown = items.filter(({ CapacityProvider }) => !associated.some((one) => isSameValue(one, CapacityProvider)));
  const isOnFargate = ({ CapacityProvider }: Record<string, unknown>) => FARGATE.includes(String(CapacityProvider));
  return [
    ...(Properties.LaunchType === undefined ? [] : [`${id} has a launch type beside its capacity providers`]),
    ...unknown.map((one) => `${id}: the cluster has no ${JSON.stringify(one.CapacityProvider)}`),
    ...(items.some(({ Weight }) => Number(Weight) > 0) ? [] : [`${id}: no capacity provider has a weight`]),
    ...(items.filter(({ Base }) => Base !== undefined).length > 1 ? [`${id}: two capacity providers have a base`] : []),
    ...(new Set(items.map(isOnFargate)).size > 1 ? [`${id} mixes Fargate with instances`] : []),
  ];
}

/** With awsvpc a service says where its tasks' interfaces go; with bridge it cannot, and ports are the instance's choice. */
function networkFits(template: Template, { id, Properties }: Named): string[] {
  const task = tasksOf(template).find((one) => one.id === idOf(Properties.TaskDefinition));
  if (!task) return [];
  const isOwn = task.Properties.NetworkMode === 'awsvpc';
  const hasInterfaces = mapOf(Properties.NetworkConfiguration).AwsvpcConfiguration !== undefined;
  const ports = containersOf(task).flatMap(({ PortMappings }) => listOf(PortMappings).map(mapOf));
  const fixed = ports.filter(({ HostPort, ContainerPort }) =>
    isOwn ? HostPort !== undefined && !isSameValue(HostPort, ContainerPort) : HostPort !== 0,
  );
  return [
    ...(isOwn === hasInterfaces ? [] : [`${id} is ${task.Properties.NetworkMode}: AwsvpcConfiguration is for awsvpc`]),
    ...fixed.map(() => `${task.id} is ${task.Properties.NetworkMode}: its host port does not fit`),
  ];
}

/** The agent of ECS Exec writes into the container, and reaches Systems Manager with the task's role. */
function execFits(template: Template, { id, Properties }: Named): string[] {
  if (Properties.EnableExecuteCommand !== true) return [];
  const task = tasksOf(template).find((one) => one.id === idOf(Properties.TaskDefinition));
  const role = template.Resources[idOf(task?.Properties.TaskRoleArn) ?? ''];
  const isWritable = task && containersOf(task).every((one) => one.ReadonlyRootFilesystem !== true);
  const isLogged = ofType(template, 'AWS::ECS::Cluster').every(
    (one) => mapOf(mapOf(one.Properties.Configuration).ExecuteCommandConfiguration).Logging === 'OVERRIDE',
  );
  return [
    ...(isWritable ? [] : [`${id}: ECS Exec needs a root that can be written to`]),
    ...(JSON.stringify(role?.Properties ?? {}).includes('ssmmessages:OpenDataChannel')
      ? []
      : [`${id}: its task role may not open a session of ECS Exec`]),
    ...(isLogged ? [] : [`${id}: no record of ECS Exec sessions is kept`]),
  ];
}

/** Instances start from the image of the architecture, and with the GPU driver where a task asks for one. */
function imagesFit(template: Template): string[] {
  const tasks = tasksOf(template);
  if (tasks.length === 0) return [];
  const isArm = tasks.some(({ Properties }) => mapOf(Properties.RuntimePlatform).CpuArchitecture === 'ARM64');
  const hasGpu = tasks.some((task) => containersOf(task).some(({ ResourceRequirements }) => ResourceRequirements));
  return ofType(template, 'AWS::EC2::LaunchTemplate').flatMap(({ id, Properties }) => {
    const image = String(mapOf(Properties.LaunchTemplateData).ImageId);
    return [
      ...(image.includes('/arm64/') === isArm ? [] : [`${id}: its image is of another architecture than the tasks`]),
      ...(image.includes('/gpu/') === hasGpu
        ? []
        : [`${id}: a GPU needs the image with its driver, and no other does`]),
    ];
  });
}

/** The security groups in which tasks without an interface of their own are: those of the instances. */
export function hostGroupsOf(template: Template): string[] {
  return ofType(template, 'AWS::EC2::LaunchTemplate').flatMap(({ Properties }) =>
    idsOf(mapOf(Properties.LaunchTemplateData).SecurityGroupIds),
  );
}

/** Where a service's capacity, network or way in does not fit its tasks, as sentences. */
export function taskViolations(template: Template): string[] {
  const services = ofType(template, 'AWS::ECS::Service');
  return [
    ...[strategyFits, networkFits, execFits].flatMap((rule) => services.flatMap((service) => rule(template, service))),
    ...imagesFit(template),
  ];
}
