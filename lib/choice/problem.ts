/** Why a value cannot be used. The words for each are in the dictionaries (`problems`). */
export type ProblemCode =
  | 'unknown-parameter'
  | 'repeated'
  | 'unknown-value'
  | 'not-a-value'
  | 'too-long'
  | 'month'
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
  | 'memory-range'
  | 'health-form'
  | 'size-pair'
  | 'count-range'
  | 'date-form'
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

/** A value that cannot be used: the field, what was given, and what would be allowed. */
export type Problem = {
  field: string;
  code: ProblemCode;
  value: string;
  allowed?: readonly string[];
  /** The parameter that this value does not go with, as `cpu=256`, or the service that has it. */
  beside?: string;
};

/** A value short enough to be shown in a sentence. */
export function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}
