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
