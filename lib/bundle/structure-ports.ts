import { entriesOf, idOf, isSameValue, listOf, mapOf, type Named, ofType, type Template } from './template-graph.ts';

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
  const taken = services.flatMap(({ Properties }) =>
    listOf(Properties.LoadBalancers).map((one) => idOf(mapOf(one).TargetGroupArn)),
  );
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
  return [listenersFit, registrationsFit, registriesFit, namespacesFit].flatMap((rule) => rule(template));
}
