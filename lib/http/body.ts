import { Refusal } from './refusal.ts';
import { isObject, readServices, readValue, refuseKey } from './services-body.ts';

export const BODY_BYTES_MAX = 256 * 1024;

/** The bytes of a body, read only as far as they are allowed to go, whatever length it announced. */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX)
    throw new Refusal({ code: 'body-too-large' });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > BODY_BYTES_MAX) {
      // Not awaited: some sources finish their cancelling only once the sender has stopped.
      reader?.cancel().catch(() => undefined);
      throw new Refusal({ code: 'body-too-large' });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'not-utf-8' });
  }
}

/** The text of a body: 256 kB at most, UTF-8. Throws a Refusal. */
export async function readText(request: Request): Promise<string> {
  return decodeText(await readBytes(request));
}

/** Parses the JSON of a body. Throws a Refusal. */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    throw new Refusal({ code: 'broken-json' });
  }
}

/** The keys of a valid JSON object as they were written: JSON.parse keeps the last of two equal ones, and says nothing. */
function writtenKeys(json: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [, text, colon, bracket] of json.matchAll(/("(?:[^"\\]+|\\.)*")(\s*:)?|([{}[\]])/g)) {
    if (bracket !== undefined) depth += bracket === '{' || bracket === '[' ? 1 : -1;
    else if (text !== undefined && colon !== undefined && depth === 1) keys.push(JSON.parse(text));
  }
  return keys;
}

/**
 * Reads a JSON body into the same entries as a query: 256 kB at most, UTF-8, one object, flat but for `services`; a key
 * given twice is there twice. Throws a Refusal: 413, or 400 where text, JSON, a key or a value is not what it should be.
 */
export async function readBody(request: Request): Promise<[string, string][]> {
  const text = await readText(request);
  const body = parseJson(text);
  if (!isObject(body)) throw new Refusal({ code: 'not-an-object' });
  const values = new Map<string, unknown>(Object.entries(body));
  const keys = writtenKeys(text);
  if (keys.indexOf('services') !== keys.lastIndexOf('services'))
    throw new Refusal({ field: 'services', code: 'repeated', value: '' });
  return keys.flatMap((key): [string, string][] => {
    refuseKey(key);
    if (key !== 'services') return [[key, readValue(key, values.get(key))]];
    return readServices(values.get(key)).map((service): [string, string] => ['service', service]);
  });
}
