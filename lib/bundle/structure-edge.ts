import { type Entry, entriesOf, idOf, listOf, mapOf, type Named, ofType, type Template } from './template-graph.ts';

const LOGINS = ['authenticate-cognito', 'authenticate-oidc', 'jwt-validation'];

type Action = Record<string, unknown>;

function actionsOf({ Properties }: Named): Action[] {
  return listOf(Properties.DefaultActions ?? Properties.Actions).map(mapOf);
}

const isForward = ({ Type }: Action) => Type === 'forward';
const isLogin = ({ Type }: Action) => LOGINS.includes(String(Type));
const isTls = ({ listener }: Entry) => listener.Properties.Protocol === 'HTTPS';

/** The listener itself and its rules: every place where a request may be let through. */
function placesOf(template: Template, { via }: Entry): Named[] {
  return via.flatMap((id) => {
    const found = template.Resources[id];
    return found ? [{ ...found, id }] : [];
  });
}

/** HTTPS has a certificate and a policy without TLS 1.0; beside it plain HTTP does nothing but redirect. */
function tlsHolds(template: Template, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    const { Certificates, SslPolicy } = entry.listener.Properties;
    if (isTls(entry))
      return [
        ...(listOf(Certificates).length === 1 ? [] : [`${entry.listener.id} takes HTTPS without a certificate`]),
        ...(/TLS13-1-[23]/.test(String(SslPolicy)) ? [] : [`${entry.listener.id} takes TLS older than 1.2`]),
      ];
    const isBeside = entries.some((other) => other.balancer.id === entry.balancer.id && isTls(other));
    const plain = placesOf(template, entry).filter((place) => actionsOf(place).some(({ Type }) => Type !== 'redirect'));
    return isBeside ? plain.map(({ id }) => `${id} answers in plain HTTP beside HTTPS`) : [];
  });
}

/** Each place has an action; a login comes first, by HTTPS, before everything that a listener forwards. */
function actionsHold(template: Template, entry: Entry): string[] {
  const places = placesOf(template, entry);
  const isAsked = places.some((place) => actionsOf(place).some(isLogin));
  return places.flatMap((place) => {
    const actions = actionsOf(place);
    const order = actions.map(({ Order }) => Number(Order));
    const isInOrder = actions.length < 2 || order.every((value, index) => value === index + 1);
    const isLoginFirst = actions.findIndex(isLogin) === 0;
    return [
      ...(actions.length > 0 ? [] : [`${place.id} does nothing with a request`]),
      ...(isInOrder ? [] : [`${place.id}: its actions have no order`]),
      ...(actions.some(isLogin) && !isTls(entry) ? [`${place.id} asks for a login in plain HTTP`] : []),
      ...(isAsked && actions.some(isForward) && !isLoginFirst ? [`${place.id} is a way around the login`] : []),
      ...(actions.filter(isForward).length > 1 ? [`${place.id} forwards twice`] : []),
    ];
  });
}

/** For a login the balancer itself calls out, to whoever knows the users or the keys. */
function loginsReach(template: Template, entry: Entry): string[] {
  if (!placesOf(template, entry).some((place) => actionsOf(place).some(isLogin))) return [];
  const groups = listOf(entry.balancer.Properties.SecurityGroups).map(idOf);
  const isOpen = ofType(template, 'AWS::EC2::SecurityGroup').some(
    ({ id, Properties }) =>
      groups.includes(id) &&
      listOf(Properties.SecurityGroupEgress)
        .map(mapOf)
        .some(({ CidrIp, ToPort }) => CidrIp === '0.0.0.0/0' && ToPort === 443),
  );
  return isOpen ? [] : [`${entry.balancer.id} cannot ask who logs in`];
}

function grpcIsEncrypted(template: Template, entry: Entry): string[] {
  return ofType(template, 'AWS::ElasticLoadBalancingV2::TargetGroup')
    .filter(({ id, Properties }) => entry.targets.includes(id) && Properties.ProtocolVersion === 'GRPC')
    .flatMap(({ id, Properties }) => [
      ...(isTls(entry) ? [] : [`${id} speaks gRPC, which an ALB takes by HTTPS only`]),
      ...(mapOf(Properties.Matcher).GrpcCode === undefined ? [`${id} waits for an HTTP code of a gRPC service`] : []),
    ]);
}

/** A web ACL stands before something that faces the internet. */
function firewallsStand(template: Template): string[] {
  const guarded = ofType(template, 'AWS::WAFv2::WebACLAssociation').map(({ Properties }) => idOf(Properties.WebACLArn));
  return ofType(template, 'AWS::WAFv2::WebACL')
    .filter(({ id }) => !guarded.includes(id))
    .map(({ id }) => `${id} stands before nothing`);
}

/** Where the edge lets through what it should not, or keeps out what it should let through, as sentences. */
export function edgeViolations(template: Template): string[] {
  const entries = entriesOf(template);
  return [
    ...tlsHolds(template, entries),
    ...entries.flatMap((entry) => [actionsHold, loginsReach, grpcIsEncrypted].flatMap((rule) => rule(template, entry))),
    ...firewallsStand(template),
  ];
}
