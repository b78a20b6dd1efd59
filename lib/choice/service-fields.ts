import type { ServiceField } from './service.ts';

/** In the order in which a link says them. */
export const SERVICE_FIELDS = [
  'name',
  'image',
  'port',
  'path',
  'protocol',
  'cpu',
  'memory',
  'gpu',
  'count',
  'health',
  'env',
  'secrets',
  'public',
] as const satisfies readonly ServiceField[];
