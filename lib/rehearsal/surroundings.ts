import type { IncomingMessage } from 'node:http';
import type { Query } from './query.ts';
import type { Caller } from './sts.ts';

/** A young account: its default VPC, three zones with a default subnet each, no address, and the quotas of the first day. */
const ZONES = ['a', 'c', 'd'];
const QUOTA = 5;

type Asked = Caller & { region: string };
type AnswerXml = (query: Query, caller: Asked) => string;

const items = (list: readonly string[]) => list.map((item) => `<item>${item}</item>`).join('');

/** The ids that zones of a Region have: apne1-az1 in ap-northeast-1. */
const zoneIdOf = (region: string, index: number) =>
  `${region.replaceAll(/(north|south|east|west|central)/g, ([first = '']) => first).replaceAll('-', '')}-az${index + 1}`;

function describeAvailabilityZones(_: Query, { region }: Asked): string {
  const zones = ZONES.map(
    (letter, index) => `<zoneName>${region}${letter}</zoneName><zoneId>${zoneIdOf(region, index)}</zoneId>`,
  );
  return `<availabilityZoneInfo>${items(zones)}</availabilityZoneInfo>`;
}

function describeSubnets(query: Query, { region }: Asked): string {
  const named = Object.keys(query.SubnetId ?? {}).length;
  const subnets = ZONES.slice(0, named === 0 ? ZONES.length : named).map(
    (letter) => `<availabilityZone>${region}${letter}</availabilityZone>`,
  );
  return `<subnetSet>${items(subnets)}</subnetSet>`;
}

const EC2_ACTIONS: ReadonlyMap<string, AnswerXml> = new Map<string, AnswerXml>([
  ['DescribeAddresses', () => '<addressesSet/>'],
  [
    'DescribeVpcs',
    (_, { account }) => `<vpcSet>${items([`<vpcId>vpc-1</vpcId><ownerId>${account}</ownerId>`])}</vpcSet>`,
  ],
  ['DescribeAvailabilityZones', describeAvailabilityZones],
  ['DescribeSubnets', describeSubnets],
]);

/** The name of an action of Service Quotas, whose protocol has it in a header. */
export const targetOf = ({ headers }: IncomingMessage): string | undefined => {
  const [service, action] = String(headers['x-amz-target'] ?? '').split('.');
  return service === 'ServiceQuotasV20190624' ? action : undefined;
};

/** What is asked of the services around the stacks, in the form that each has; undefined for all others. */
export function surroundings(action: string, query: Query, caller: Asked): string | undefined {
  if (action === 'GetServiceQuota') return JSON.stringify({ Quota: { Value: QUOTA } });
  const said = EC2_ACTIONS.get(action)?.(query, caller);
  return said === undefined ? undefined : `<${action}Response>${said}</${action}Response>`;
}

/** The one question of API Gateway that is answered here: it has no role for logs yet. */
export function apiGatewayAnswer({ method, url, headers }: IncomingMessage): string | undefined {
  const isAsked = method === 'GET' && url === '/account' && headers.authorization?.includes('/apigateway/');
  return isAsked ? JSON.stringify({ throttleSettings: { burstLimit: 5000, rateLimit: 10000 } }) : undefined;
}
