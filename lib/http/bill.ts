import 'server-only';
import { optionsOf } from '#lib/catalog/combinations.ts';
import { thePrices } from '#lib/catalog/read.ts';
import type { Catalog, Pick } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import { tasksPerHost } from '#lib/choice/host-capacity.ts';
import { hostOf } from '#lib/choice/host-conflicts.ts';
import { type Bill, type BillInput, computeBill } from '#lib/pricing/bill.ts';
import type { BillResource } from '#lib/pricing/properties.ts';
import { SMALL, type Usage } from '#lib/pricing/usage.ts';

/** A pick with its settings as they count for it. */
export type Settled = { pick: Pick; settings: BundleSettings };

/** The container instances that the tasks need, service after service, but no fewer than the bundle keeps. */
export function instancesOf(
  catalog: Catalog,
  { pick, settings }: Settled,
): { type: string; count: number } | undefined {
  const [host] = optionsOf(catalog.options, pick).flatMap((option) => hostOf(option, settings) ?? []);
  if (!host) return undefined;
  const { services, network } = settings;
  const needed = services.reduce(
    (sum, { cpu, memory, gpu, count }) =>
      sum + count / Math.max(1, tasksPerHost(host, { cpu, memory, gpu, network }).tasks),
    0,
  );
  return { type: host.type, count: Math.max(settings['instances-min'], Math.ceil(needed)) };
}

/** What a bill is computed of. */
export function billInputOf(
  catalog: Catalog,
  settled: Settled,
  resources: readonly BillResource[],
  usage: Usage,
): BillInput {
  const { region, services, arch, spot } = settled.settings;
  const instances = instancesOf(catalog, settled);
  const input = { region, services, arch: arch === 'arm64' ? ('arm64' as const) : ('x86_64' as const), spot };
  return { resources, settings: instances ? { ...input, instances } : input, usage };
}

/** The same at the prices of another Region. */
export const inRegion = (input: BillInput, region: string): BillInput => ({
  ...input,
  settings: { ...input.settings, region },
});

/** What the template of a bundle costs a month, for a small service or for the traffic given. */
export function billOf(
  catalog: Catalog,
  settled: Settled,
  resources: readonly BillResource[],
  usage: Usage = SMALL,
): Bill {
  return computeBill(billInputOf(catalog, settled, resources, usage), thePrices());
}
