import type { Text } from '#lib/catalog/schema.ts';

/** Why a value cannot be used. The words for each are in the dictionaries (`problems`). */
export type ProblemCode =
  | 'unknown-parameter'
  | 'repeated'
  | 'unknown-value'
  | 'not-a-value'
  | 'too-long'
  | 'too-many'
  | 'month'
  | 'link-version'
  | 'catalog-later'
  | 'need-form'
  | 'need-unknown'
  | 'need-twice'
  | 'need-weight'
  | 'name-form'
  | 'name-reserved'
  | 'env-form'
  | 'image-form'
  | 'image-not-in-ecr'
  | 'image-other-region'
  | 'port-range'
  | 'number-range'
  | 'amount-range'
  | 'memory-range'
  | 'health-form'
  | 'size-pair'
  | 'count-range'
  | 'date-form'
  | 'vpc-form'
  | 'subnets-form'
  | 'certificate-form'
  | 'domain-form'
  | 'hosted-zone-form'
  | 'url-form'
  | 'user-pool-form'
  | 'user-pool-client-form'
  | 'user-pool-domain-form'
  | 'instance-type-form'
  | 'only-with'
  | 'needs-too'
  | 'subnets-overlap'
  | 'region-other'
  | 'exec-root'
  | 'instances-order'
  | 'host-arch'
  | 'host-gpu'
  | 'host-size'
  | 'grpc-certificate'
  | 'auth-with-blue-green'
  | 'bridge-with-blue-green'
  | 'option-cannot'
  | 'service-count'
  | 'service-field'
  | 'service-name-form'
  | 'service-name-twice'
  | 'service-path-form'
  | 'service-path-internal'
  | 'service-path-twice'
  | 'service-port-twice'
  | 'service-none-public'
  | 'variable-form'
  | 'variable-secret'
  | 'variable-value'
  | 'variable-twice'
  | 'variables-count'
  | 'secret-form'
  | 'secret-region'
  | 'pick-missing';

export type Repair = Readonly<Record<string, string>>;

/** A value that cannot be used: the field, what was given, and what would be allowed. */
export type Problem = {
  field: string;
  code: ProblemCode;
  value: string;
  allowed?: readonly string[];
  /** The parameter that this value does not go with, as `cpu=256`, or the service that has it. */
  beside?: string;
  /** Why an option cannot, in its own words. */
  reason?: Text;
  /**
   * The one obvious way out, if there is one: parameters and their values, '' for back to the default. A field of a
   * service is `service.<label>.<field>` (serviceLabel), a service that is one too many `service.<place>`.
   */
  repair?: Repair;
};

/** A value short enough to be shown in a sentence. */
export function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}
