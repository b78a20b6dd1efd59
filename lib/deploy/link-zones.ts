import 'server-only';
import type { Clients } from './clients.ts';
import { askEc2, filterOf, textsOf } from './ec2.ts';
import { inTime } from './in-time.ts';
import type { Pair } from './run.ts';
import { type Json, templateJson } from './template-json.ts';

/** A zone has a name, which means another place in every account, and an id, which does not. */
export type Zone = { name: string; id: string };

/** Where the subnets of a VPC link are: subnets that are there, by their ids, or made in the nth zone of the Region. */
type Placed = { subnets: string[]; places: number[] };

const partOf = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value[key] : undefined;
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Which subnets the VPC links V2 of a template take. */
export function linkSubnets(template: string, parameters: readonly Pair[]): Placed {
  const resources = partOf(templateJson(template), 'Resources');
  const links = Object.values(resources ?? {}).filter((one) => partOf(one, 'Type') === 'AWS::ApiGatewayV2::VpcLink');
  const named = links.flatMap((link) => listOf(partOf(partOf(link, 'Properties'), 'SubnetIds')));
  const names = new Set(named.flatMap((value) => partOf(value, 'Ref') ?? []).map(String));
  const zones = [...names].map((name) => partOf(partOf(partOf(resources, name), 'Properties'), 'AvailabilityZone'));
  return {
    subnets: parameters.flatMap(({ key, value }) => (names.has(key) ? [value] : [])),
    places: zones.flatMap((zone) => {
      const [place, list] = listOf(partOf(zone, 'Fn::Select'));
      return typeof place === 'number' && partOf(list, 'Fn::GetAZs') !== undefined ? [place] : [];
    }),
  };
}

/** The zones that Fn::GetAZs gives: those with a default subnet, or all where none has one, by their names. */
async function givenNames(clients: Clients, all: readonly string[], signal: AbortSignal): Promise<string[]> {
  const answer = await askEc2(clients, 'DescribeSubnets', filterOf('default-for-az', 'true'), signal);
  const withDefault = new Set(textsOf(answer, 'availabilityZone'));
  return all.filter((name) => withDefault.size === 0 || withDefault.has(name)).sort();
}

async function namesOf(clients: Clients, subnets: readonly string[], signal: AbortSignal): Promise<string[]> {
  const ids = Object.fromEntries(subnets.map((id, index) => [`SubnetId.${index + 1}`, id]));
  return textsOf(await askEc2(clients, 'DescribeSubnets', ids, signal), 'availabilityZone');
}

async function allZones(clients: Clients, signal: AbortSignal): Promise<Map<string, string>> {
  const answer = await askEc2(clients, 'DescribeAvailabilityZones', filterOf('zone-type', 'availability-zone'), signal);
  const ids = textsOf(answer, 'zoneId');
  return new Map(textsOf(answer, 'zoneName').map((name, index) => [name, ids[index] ?? '']));
}

/** The zones that the VPC links of a template are to be in; undefined where the account does not say them all. */
export function linkZones(
  clients: Clients,
  template: string,
  parameters: readonly Pair[],
): Promise<Zone[] | undefined> {
  return inTime<Zone[] | undefined>(async (signal) => {
    const { subnets, places } = linkSubnets(template, parameters);
    if (subnets.length + places.length === 0) return undefined;
    const ids = await allZones(clients, signal);
    const given = places.length === 0 ? [] : await givenNames(clients, [...ids.keys()], signal);
    const existing = subnets.length === 0 ? [] : await namesOf(clients, subnets, signal);
    const names = [...new Set([...places.map((place) => given[place]), ...existing])];
    const zones = names.map((name = '') => ({ name, id: ids.get(name) ?? '' }));
    return zones.every(({ id }) => id !== '') ? zones.sort((a, b) => (a.name < b.name ? -1 : 1)) : undefined;
  }, undefined);
}
