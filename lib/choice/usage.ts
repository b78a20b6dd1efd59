/** What a month brings, as far as one says it: the figures of the monthly cost. They change no byte of a template. */
export const USAGE_KEYS = ['rps', 'out-gb', 'log-gb'] as const;
export type UsageKey = (typeof USAGE_KEYS)[number];
export type WrittenUsage = Readonly<Partial<Record<UsageKey, number>>>;
