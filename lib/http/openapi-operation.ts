import { named, type Schema } from './openapi-call.ts';
import { type ErrorCode, statusOf } from './refusal.ts';

export const ALWAYS = ['method-not-allowed', 'wrong-host', 'unexpected'] as const;
const OF_A_QUERY = ['unknown-value', 'query-too-long', ...ALWAYS] as const;
export const OF_A_BODY = ['cross-site', 'body-too-large', 'not-json', ...OF_A_QUERY] as const;

export type Call = { summary: string; ok: object; takes?: Schema; refuses?: readonly ErrorCode[] };

function refusalOf(code: ErrorCode): [string, object] {
  const description =
    code === 'method-not-allowed'
      ? 'Refused: this address was called by a method that it does not describe. Allow lists those it takes.'
      : 'Refused; the message names the repair.';
  return [String(statusOf(code)), { description, ...named('Error') }];
}

/** One call of an address, with all that it may answer. */
export function operation(method: 'get' | 'post', id: string, { summary, ok, takes = {}, refuses = OF_A_QUERY }: Call) {
  const refusals = refuses.map(refusalOf);
  const known =
    method === 'get' ? { '304': { description: 'Not changed since the ETag given in If-None-Match.' } } : {};
  const responses = { '200': { description: summary, ...ok }, ...known, ...Object.fromEntries(refusals) };
  return { [method]: { operationId: id, summary, ...takes, responses } };
}
