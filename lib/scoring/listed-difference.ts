export type ListedDifference = { added: string[]; removed: string[] };

/** A resource as it is named in a comparison; another type under the same logical id is another resource. */
export const resourceText = ({ logicalId, type }: { logicalId: string; type: string }) =>
  `${logicalId} (${type.replace(/^AWS::/, '')})`;

/** What one list has and the other does not. */
export function differenceOf(base: readonly string[], other: readonly string[]): ListedDifference {
  return {
    added: other.filter((text) => !base.includes(text)),
    removed: base.filter((text) => !other.includes(text)),
  };
}
