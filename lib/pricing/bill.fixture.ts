import { readPrices } from '#lib/catalog/read.ts';
import { type Bill, type BillSettings, computeBill } from './bill.ts';
import type { BillResource } from './properties.ts';
import { IDLE, type Usage } from './usage.ts';

export const SHEETS = readPrices();

const SETTINGS: BillSettings = { region: 'us-east-1', services: [], arch: 'x86_64', spot: 0 };

/** A resource, its logical id of no matter. */
export const resource = (type: string, properties: Record<string, unknown> = {}): BillResource => ({
  logicalId: 'Any',
  type,
  properties,
});

/** The bill of some resources with nothing else in the template. */
export function billOf(
  resources: readonly BillResource[],
  settings: Partial<BillSettings> = {},
  usage: Partial<Usage> = {},
  month?: string,
): Bill {
  const input = { resources, settings: { ...SETTINGS, ...settings }, usage: { ...IDLE, ...usage } };
  return computeBill(month === undefined ? input : { ...input, month }, SHEETS);
}

const SUBNETS = [{ Ref: 'A' }, { Ref: 'B' }];
export const ALB = resource('AWS::ElasticLoadBalancingV2::LoadBalancer', {
  Type: 'application',
  Scheme: 'internet-facing',
  Subnets: SUBNETS,
});
export const NLB = resource('AWS::ElasticLoadBalancingV2::LoadBalancer', {
  Type: 'network',
  Scheme: 'internal',
  Subnets: SUBNETS,
});
export const API = resource('AWS::ApiGateway::RestApi');
export const NAT = [resource('AWS::EC2::NatGateway'), resource('AWS::EC2::EIP')];
export const ENDPOINTS = ['ecr.api', 'ecr.dkr', 'logs'].map((name) =>
  resource('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface', ServiceName: name, SubnetIds: SUBNETS }),
);
