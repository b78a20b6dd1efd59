import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';

/** The catalogue's words in one language: what sentences name things by. */
export type Names = {
  options: readonly {
    id: string;
    dimension: Dimension;
    label: string;
    retired?: { from: string; text: string } | undefined;
  }[];
  requirements: readonly { id: string; name: string }[];
  facts: readonly { id: string; text: string; from?: string | undefined; until?: string | undefined }[];
};

/** `Fargate × API Gateway + NLB × CloudFormation`. */
export function formulaOf({ options }: Names, pick: Pick): string {
  return optionsOf(options, pick)
    .map(({ label }) => label)
    .join(' × ');
}

export function requirementName({ requirements }: Names, id: string): string {
  return requirements.find((requirement) => requirement.id === id)?.name ?? id;
}

export function optionLabel({ options }: Names, dimension: Dimension, id: string): string {
  return options.find((option) => option.id === id && option.dimension === dimension)?.label ?? id;
}
