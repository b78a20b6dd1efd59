import { parse } from 'yaml';

/**
 * What a template acknowledges: a resource's `Metadata.Acknowledged`, a list of `{ Rule, Reason }`.
 * Answers `[{ rule, resource, reason }]`.
 */
export function acknowledgements(template) {
  // CloudFormation's own tags mean nothing here.
  const { Resources = {} } = parse(template, { logLevel: 'silent' });
  return Object.entries(Resources).flatMap(([resource, { Metadata }]) =>
    (Metadata?.Acknowledged ?? []).map(({ Rule, Reason }) => ({ rule: Rule, resource, reason: Reason })),
  );
}

const isSame = (a, b) => a.rule === b.rule && a.resource === b.resource;

/**
 * Holds findings, `[{ rule, resource, message }]` of all tools, against what is acknowledged. Answers what is not in
 * order, as sentences: a finding without a reason, and a reason without a finding.
 */
export function disagreements(findings, acknowledged) {
  const open = findings.filter((finding) => !acknowledged.some((one) => isSame(one, finding)));
  const stale = acknowledged.filter((one) => !findings.some((finding) => isSame(one, finding)));
  const bare = acknowledged.filter(({ reason }) => typeof reason !== 'string' || reason.trim() === '');
  const twice = acknowledged.filter((one, index) => acknowledged.findIndex((other) => isSame(one, other)) < index);
  return [
    ...open.map(({ rule, resource, message }) => `${resource}: ${rule}: ${message}`),
    ...stale.map(({ rule, resource }) => `${resource}: ${rule} is acknowledged, but no tool finds it`),
    ...bare.map(({ rule, resource }) => `${resource}: ${rule} is acknowledged without a reason`),
    ...twice.map(({ rule, resource }) => `${resource}: ${rule} is acknowledged twice`),
  ];
}
