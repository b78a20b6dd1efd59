/** A resource of a template as the bill reads it: its properties as plain data, functions such as Ref as maps. */
export type BillResource = { logicalId: string; type: string; properties?: Readonly<Record<string, unknown>> };

type WithProperties = Pick<BillResource, 'properties'>;

const mapOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The value at a path of keys; undefined where the path ends before. */
export function valueAt({ properties }: WithProperties, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => mapOf(value)[key], properties ?? {});
}

/** The items of a list of maps; empty where there is none. */
export function mapsAt(resource: BillResource, ...path: readonly string[]): Record<string, unknown>[] {
  const value = valueAt(resource, ...path);
  return Array.isArray(value) ? value.map(mapOf) : [];
}

/** How many a list has; `otherwise` where the template gives it by a parameter, or not at all. */
export function countAt(resource: BillResource, path: readonly string[], otherwise: number): number {
  const value = valueAt(resource, ...path);
  return Array.isArray(value) ? value.length : otherwise;
}

/** A number, be it written as text; `otherwise` where it is neither. */
export function numberAt(resource: WithProperties, path: readonly string[], otherwise: number): number {
  const value = valueAt(resource, ...path);
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
}
