import 'server-only';
import type { Clients } from './clients.ts';
import { askEc2, filterOf, textsOf } from './ec2.ts';
import { inTime } from './in-time.ts';
import { signedCall } from './signed-call.ts';

/** How many of a kind an account has in the Region, and how many it may have. */
export type QuotaUse = { used: number; quota: number };

export type Counted = 'addresses' | 'vpcs';

type Count = (clients: Clients, accountId: string, signal: AbortSignal) => Promise<number>;

const COUNTS: Readonly<Record<Counted, Count>> = {
  addresses: async (clients, _, signal) =>
    textsOf(await askEc2(clients, 'DescribeAddresses', {}, signal), 'allocationId').length,
  // Without the filter EC2 names the VPCs too that other accounts share with this one.
  vpcs: async (clients, accountId, signal) =>
    new Set(textsOf(await askEc2(clients, 'DescribeVpcs', filterOf('owner-id', accountId), signal), 'vpcId')).size,
};

async function quotaOf(clients: Clients, ServiceCode: string, QuotaCode: string, signal: AbortSignal) {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'ServiceQuotasV20190624.GetServiceQuota',
  };
  const body = JSON.stringify({ ServiceCode, QuotaCode });
  const { Quota } = JSON.parse(await signedCall(clients, { service: 'servicequotas', body, headers }, signal));
  if (!Number.isFinite(Quota?.Value)) throw new Error('Service Quotas named no value');
  return Number(Quota.Value);
}

/** How much of a quota is used; undefined where the account does not say both. */
export function quotaUse(
  clients: Clients,
  accountId: string,
  { service, code, counts }: { service: string; code: string; counts: Counted },
): Promise<QuotaUse | undefined> {
  return inTime<QuotaUse | undefined>(async (signal) => {
    const asked = [COUNTS[counts](clients, accountId, signal), quotaOf(clients, service, code, signal)] as const;
    const [used, quota] = await Promise.all(asked);
    return { used, quota };
  }, undefined);
}
