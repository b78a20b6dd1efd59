import {
  entriesOf,
  idOf,
  isSameValue,
  listOf,
  mapOf,
  type Named,
  ofType,
  type Template,
  targetGroupsOf,
} from './template-graph.ts';

const PROTOCOLS: Record<string, string[]> = {
  network: ['TCP', 'TLS', 'UDP', 'TCP_UDP'],
  application: ['HTTP', 'HTTPS'],
};
const TARGET_TYPES: Record<string, string> = { awsvpc: 'ip', bridge: 'instance', host: 'instance' };

function isTwice<T>(items: readonly T[], item: T, index: number): boolean {
  return items.findIndex((other) => isSameValue(other, item)) < index;
}

/** A balancer has each port once, and speaks the protocols of its kind. */
function listenersFit(template: Template): string[] {
  const groups = ofType(template, 'AWS::ElasticLoadBalancingV2::TargetGroup');
  const entries = entriesOf(template);
  const places = entries.map(({ balancer, listener }) => [balancer.id, listener.Properties.Port]);
  return entries.flatMap(({ balancer, listener, targets }, index) => {
    const spoken = PROTOCOLS[String(balancer.Properties.Type ?? 'application')] ?? [];
    const foreign = [listener, ...groups.filter(({ id }) => targets.includes(id))].filter(
      ({ Properties }) => !spoken.includes(String(Properties.Protocol)),
    );
    return [
      ...(isTwice(places, places[index], index) ? [`${listener.id} takes a port of ${balancer.id} that is taken`] : []),
      ...foreign.map(({ id, Properties }) => `${id} speaks ${Properties.Protocol}, ${balancer.id} does not`),
    ];
  });
}

/** What a service registers is a port of a container of its own, as its network mode has it. */
function registrationsFit(template: Template): string[] {
  const services = ofType(template, 'AWS::ECS::Service');
  const taken = services.flatMap(targetGroupsOf);
  const shared = taken.filter((group, index) => isTwice(taken, group, index));
  return [
    ...shared.map((group) => `${group} is the target group of two services`),
    ...services.flatMap((service) => registrationOf(template, service)),
  ];
}

function registrationOf(template: Template, service: Named): string[] {
  const task = template.Resources[idOf(service.Properties.TaskDefinition) ?? ''];
  if (!task) return [`${service.id} has no task definition in the template`];
  const containers = listOf(task.Properties.ContainerDefinitions).map(mapOf);
  const mode = String(task.Properties.NetworkMode);
  return listOf(service.Properties.LoadBalancers)
    .map(mapOf)
    .flatMap(({ ContainerName, ContainerPort, TargetGroupArn }) => {
      const container = containers.find(({ Name }) => Name === ContainerName);
      const ports = listOf(container?.PortMappings).map((one) => mapOf(one).ContainerPort);
      const group = template.Resources[idOf(TargetGroupArn) ?? '']?.Properties ?? {};
      const isIp = group.TargetType === 'ip';
      return [
        ...(ports.some((port) => isSameValue(port, ContainerPort))
          ? []
          : [`${service.id} registers a port that its container ${ContainerName} does not open`]),
        ...(group.TargetType === TARGET_TYPES[mode]
          ? []
          : [`${service.id} is ${mode}, its target group ${group.TargetType}`]),
        ...(isIp && !isSameValue(group.Port, ContainerPort)
          ? [`${service.id} and its target group differ in the port`]
          : []),
      ];
    });
}

/** With awsvpc a name answers with addresses (A); with bridge the port has to be told as well (SRV). */
function registriesFit(template: Template): string[] {
  const names = ofType(template, 'AWS::ServiceDiscovery::Service');
  return ofType(template, 'AWS::ECS::Service').flatMap((service) => {
    const mode = template.Resources[idOf(service.Properties.TaskDefinition) ?? '']?.Properties.NetworkMode;
    const wanted = mode === 'awsvpc' ? 'A' : 'SRV';
    return listOf(service.Properties.ServiceRegistries)
      .map(mapOf)
      .flatMap(({ RegistryArn, ContainerName, ContainerPort }) => {
        const name = names.find(({ id }) => id === idOf(RegistryArn));
        const types = listOf(mapOf(name?.Properties.DnsConfig).DnsRecords).map((record) => mapOf(record).Type);
        const given = [ContainerName, ContainerPort].filter((value) => value !== undefined).length;
        return [
          ...(isSameValue(types, [wanted]) ? [] : [`${service.id} is ${mode}: its name needs ${wanted} records`]),
          ...(given === (wanted === 'SRV' ? 2 : 0)
            ? []
            : [`${service.id}: a registry takes a container and port with SRV only`]),
        ];
      });
  });
}

type Endpoint = { service: Named; port: unknown; name: unknown; aliases: unknown[] };

function endpointsOf(template: Template): Endpoint[] {
  return ofType(template, 'AWS::ECS::Service').flatMap((service) =>
    listOf(mapOf(service.Properties.ServiceConnectConfiguration).Services)
      .map(mapOf)
      .map(({ PortName, DiscoveryName, ClientAliases }) => ({
        service,
        port: PortName,
        name: DiscoveryName ?? PortName,
        aliases: listOf(ClientAliases),
      })),
  );
}

/** A name of Service Connect stands for a port that its task names, and for one service only. */
function endpointsFit(template: Template): string[] {
  const endpoints = endpointsOf(template);
  const names = endpoints.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [
    ...names.filter((name, index) => isTwice(names, name, index)).map((name) => `${JSON.stringify(name)} names two`),
    ...endpoints.flatMap(({ service, port }) => {
      const task = template.Resources[idOf(service.Properties.TaskDefinition) ?? ''];
      const containers = listOf(task?.Properties.ContainerDefinitions).map(mapOf);
      const ports = containers.flatMap(({ PortMappings }) => listOf(PortMappings).map((one) => mapOf(one).Name));
      return ports.includes(port) ? [] : [`${service.id} connects a port that its task does not name`];
    }),
  ];
}

/** A private namespace is never under .local, and its VPC resolves names. */
function namespacesFit(template: Template): string[] {
  return ofType(template, 'AWS::ServiceDiscovery::PrivateDnsNamespace').flatMap(({ id, Properties }) => {
    const vpc = template.Resources[idOf(Properties.Vpc) ?? '']?.Properties;
    const canResolve = !vpc || (vpc.EnableDnsSupport === true && vpc.EnableDnsHostnames === true);
    return [
      ...(/\.local"/.test(JSON.stringify(Properties.Name)) ? [`${id} is under .local`] : []),
      ...(canResolve ? [] : [`${id}: its VPC does not resolve names`]),
    ];
  });
}

/** Where ports, protocols, target types or records do not belong together, as sentences. */
export function portViolations(template: Template): string[] {
  return [listenersFit, registrationsFit, registriesFit, endpointsFit, namespacesFit].flatMap((rule) => rule(template));
}
