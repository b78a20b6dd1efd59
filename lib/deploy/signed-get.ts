import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { Clients } from './clients.ts';

/** As much of an answer as anybody asks for here. */
const TEXT_MAX = 20_000;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

export type Signed = {
  service: string;
  region: string;
  url: URL;
  at: Date;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };
};

/**
 * The headers of a GET without a body and without a query, signed as AWS documents it (Signature Version 4):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders({ service, region, url, at, credentials }: Signed): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const time = at.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const headers: Record<string, string> = { host: url.host, 'x-amz-date': time };
  if (sessionToken !== undefined) headers['x-amz-security-token'] = sessionToken;
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const request = ['GET', url.pathname, '', lines, names.join(';'), hash('')].join('\n');
  const steps = [time.slice(0, 8), region, service, 'aws4_request'];
  const key = steps.reduce<string | Buffer>(mac, `AWS4${secretAccessKey}`);
  const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope, hash(request)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** One question to a service of which we need no more, with the credentials of the clients: docs/decisions/0017. */
export async function signedGet(
  { cloudFormation }: Clients,
  service: string,
  path: string,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const { config } = cloudFormation;
  const [region, credentials] = await Promise.all([config.region(), config.credentials()]);
  const own = config.endpoint && (await config.endpoint());
  const given = own && `${own.protocol}//${own.hostname}${own.port === undefined ? '' : `:${own.port}`}`;
  const base = given ?? process.env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com`;
  const url = new URL(path, base);
  const { host: _, ...headers } = signedHeaders({ service, region, url, at: new Date(), credentials });
  const response = await fetch(url, { headers, signal, redirect: 'error' });
  return { status: response.status, text: (await response.text()).slice(0, TEXT_MAX) };
}
