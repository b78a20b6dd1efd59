import type { Diagram } from '#components/workbench/picture/use-diagram.ts';

export type Resource = { logicalId: string; type: string };

/** What the server says of one combination's bundle. */
export type BundleAnswer = {
  resources: readonly Resource[];
  files: readonly string[];
  diagram: Diagram;
  cost: { perMonthUsd: number; idlePerMonthUsd: number; region: string; checked: string };
};

/** Still asked for, known, or refused with a sentence that says why. */
export type BundleState =
  | { state: 'loading' }
  | { state: 'ready'; bundle: BundleAnswer }
  | { state: 'failed'; reason: string | null };

export type Difference = { added: string[]; removed: string[] };

/** A resource as it is named in a comparison; another type under the same logical id is another resource. */
export const resourceText = ({ logicalId, type }: Resource) => `${logicalId} (${type.replace(/^AWS::/, '')})`;

/** What one list has and the other does not. */
export function differenceOf(base: readonly string[], other: readonly string[]): Difference {
  return {
    added: other.filter((text) => !base.includes(text)),
    removed: base.filter((text) => !other.includes(text)),
  };
}
