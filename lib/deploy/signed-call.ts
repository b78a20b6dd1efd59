import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { Clients } from './clients.ts';

/** As long as an answer may be: half a list would be counted wrong. */
const TEXT_MAX = 1_000_000;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** What is asked of a service. With a body it is a POST, without one a GET. */
export type Question = { service: string; path?: string; body?: string; headers?: Readonly<Record<string, string>> };

export type Signed = Question & {
  region: string;
  url: URL;
  at: Date;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };
};

const methodOf = ({ body }: Question) => (body === undefined ? 'GET' : 'POST');

/**
 * The headers of a request without a query, signed as AWS documents it (Signature Version 4):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(signed: Signed): Record<string, string> {
  const { service, region, url, at, credentials, body = '', headers: own = {} } = signed;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const time = at.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const headers: Record<string, string> = { ...own, host: url.host, 'x-amz-date': time };
  if (sessionToken !== undefined) headers['x-amz-security-token'] = sessionToken;
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const request = [methodOf(signed), url.pathname, '', lines, names.join(';'), hash(body)].join('\n');
  const steps = [time.slice(0, 8), region, service, 'aws4_request'];
  const key = steps.reduce<string | Buffer>(mac, `AWS4${secretAccessKey}`);
  const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope, hash(request)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

async function baseOf({ cloudFormation }: Clients, service: string, region: string): Promise<string> {
  const { endpoint } = cloudFormation.config;
  const own = endpoint && (await endpoint());
  const given = own && `${own.protocol}//${own.hostname}${own.port === undefined ? '' : `:${own.port}`}`;
  return given ?? process.env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com`;
}

/**
 * The answer to one question to a service of which we need no more, with the credentials of the clients: docs/decisions/0017.
 * Throws where the service does not answer with 200.
 */
export async function signedCall(clients: Clients, question: Question, signal: AbortSignal): Promise<string> {
  const { config } = clients.cloudFormation;
  const [region, credentials] = await Promise.all([config.region(), config.credentials()]);
  const url = new URL(question.path ?? '/', await baseOf(clients, question.service, region));
  const { host: _, ...headers } = signedHeaders({ ...question, region, url, at: new Date(), credentials });
  const { body = null } = question;
  const response = await fetch(url, { method: methodOf(question), headers, body, signal, redirect: 'error' });
  const text = await response.text();
  if (!response.ok || text.length > TEXT_MAX) throw new Error(`${question.service} answered ${response.status}`);
  return text;
}
