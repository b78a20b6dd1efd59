/** What a charge is for, in the order of a bill. */
export const KINDS = ['compute', 'entry', 'network', 'watch', 'guard'] as const;
export type Kind = (typeof KINDS)[number];

const BEGINNINGS: Readonly<Record<Kind, readonly string[]>> = {
  compute: ['fargate-', 'ec2/', 'ebs-', 'ecr-'],
  entry: ['alb-', 'nlb-', 'api-', 'data-out', 'waf-', 'lambda-', 'cognito-'],
  network: ['nat-', 'endpoint-', 'public-ipv4', 'hosted-zone', 'cloud-map-'],
  watch: ['logs-', 'vended-logs-', 'metric', 'insights-metric', 'alarm', 's3-', 'traces'],
  guard: ['kms-', 'secret'],
};

/** The kind of a charge. Throws on one that belongs nowhere. */
export function kindOf(id: string): Kind {
  const kind = KINDS.find((each) => BEGINNINGS[each].some((beginning) => id.startsWith(beginning)));
  if (!kind) throw new Error(`the charge ${id} is of no kind`);
  return kind;
}
