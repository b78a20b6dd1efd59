import type { WrittenUsage } from '#lib/choice/usage.ts';
import { SMALL, type Usage } from '#lib/pricing/usage.ts';

/** What a month brings: what was written, the rest as of a small service. */
export function usageOf(written: WrittenUsage = {}): Usage {
  return {
    ...SMALL,
    requestsPerSecond: written.rps ?? SMALL.requestsPerSecond,
    outboundGb: written['out-gb'] ?? SMALL.outboundGb,
    logGb: written['log-gb'] ?? SMALL.logGb,
  };
}
