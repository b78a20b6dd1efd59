import { lettersOf } from './stack.ts';

/** What the identity of a resource is made of. The same seed gives the same identity. */
export type Origin = {
  seed: string;
  stackName: string;
  logicalId: string;
  type: string;
  account: string;
  region: string;
  properties: Record<string, unknown>;
  /** How many physical resources stood here before. */
  generation: number;
};
export type Identity = { physicalId: string; attributes: Record<string, string> };
export type Make = (origin: Origin) => Identity;

export const text = (value: unknown) => (value === undefined ? '' : String(value));
export const arn = (service: string, { region, account }: Origin, rest: string) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

/** A name as CloudFormation makes one: stack, logical id, letters. */
export function nameOf(origin: Origin, property: string, length = 63): string {
  const own = text(origin.properties[property]);
  const letters = lettersOf(origin.seed, 12);
  const head = `${origin.stackName}-${origin.logicalId}`.slice(0, length - 13);
  return own === '' ? `${head}-${letters}` : own;
}

/** An identity whose attributes follow from its id. */
export const identified =
  (
    make: (origin: Origin) => string,
    attributes: (id: string, origin: Origin) => Record<string, string> = () => ({}),
  ): Make =>
  (origin) => {
    const physicalId = make(origin);
    return { physicalId, attributes: attributes(physicalId, origin) };
  };
