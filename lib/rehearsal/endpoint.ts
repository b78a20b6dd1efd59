import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEngine, type Engine, type EngineOptions, type Failing } from './engine.ts';
import { type Fault, faultFor, refusalOf } from './faults.ts';
import { type Query, readQuery, textAt } from './query.ts';
import { Refusal } from './refusal.ts';
import { type Caller, callerOf } from './sts.ts';
import { NAMESPACES, writeAnswer, writeRefusal } from './xml.ts';

export type RehearsalOptions = EngineOptions & {
  /** 0, the default, takes a free one. */
  port?: number;
  faults?: Fault[];
};

export type Rehearsal = {
  endpoint: string;
  port: number;
  /** May be changed while it runs, as may be `fail`. */
  faults: Fault[];
  fail: Record<string, Failing>;
  calls: { action: string; at: number }[];
  tamper: Engine['tamper'];
  close: () => Promise<void>;
};

const BODY_BYTES = 1_000_000;
const HOSTS = ['127.0.0.1', 'localhost'];

/** Refuses whoever is no client of this machine: another host's name, and any page in a browser. */
function refusedBy({ headers, method }: IncomingMessage, port: number): string | undefined {
  if (!HOSTS.some((host) => headers.host === `${host}:${port}`)) return 'This endpoint answers on loopback only.';
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return 'This endpoint answers no browser.';
  return method === 'POST' ? undefined : 'This endpoint answers POST only.';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) throw new Refusal('RequestEntityTooLarge', 'Request Entity Too Large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function signerOf({ headers }: IncomingMessage): Caller & { region: string } {
  const scope = /Credential=([^/]+)\/\d{8}\/([a-z0-9-]+)\//.exec(headers.authorization ?? '');
  if (!scope?.[1] || !scope[2])
    throw new Refusal('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  return { ...callerOf(scope[1]), region: scope[2] };
}

type Written = { status: number; body: string; isHtml?: boolean };

const HTML =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>The proxy could not reach the server.</p></body></html>';

function send(response: ServerResponse, { status, body, isHtml }: Written, at: number, isCut: boolean): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'Content-Type': isHtml === true ? 'text/html' : 'text/xml',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    Date: new Date(at).toUTCString(),
  });
  if (!isCut) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/**
 * Starts the rehearsal: CloudFormation and STS on a loopback port, for an SDK's `endpoint`. Stacks go on by the clock
 * alone, so one that was kept goes on as if the endpoint had never been away.
 */
export async function startRehearsal(options: RehearsalOptions = {}): Promise<Rehearsal> {
  const faults = options.faults ?? [];
  const fail = options.fail ?? {};
  const now = options.now ?? Date.now;
  const engine = createEngine({ ...options, fail });
  const calls: Rehearsal['calls'] = [];
  const shownNow = () => now() + (options.skewMs ?? 0);

  const answer = (action: string, query: Query, request: IncomingMessage, fault: Fault | undefined): Written => {
    const requestId = randomUUID();
    try {
      const caller = signerOf(request);
      const injected = fault && refusalOf(fault, action, `arn:aws:iam::${caller.account}:user/rehearsal`, shownNow());
      if (injected) throw injected;
      const isSts = action === 'GetCallerIdentity' || action === 'AssumeRole';
      const said = engine.run(action, query, caller);
      return { status: 200, body: writeAnswer(action, said, requestId, NAMESPACES[isSts ? 'sts' : 'cloudformation']) };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: writeRefusal(error, requestId) };
      throw error;
    }
  };

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const refused = refusedBy(request, port());
    if (refused !== undefined) return send(response, { status: 403, body: refused, isHtml: true }, shownNow(), false);
    const query = readQuery(await bodyOf(request));
    const action = textAt(query, 'Action') ?? '';
    calls.push({ action, at: now() });
    const fault = faultFor(faults, action);
    if (fault?.kind === 'hang') return undefined;
    if (fault?.kind === 'reset') return response.destroy();
    if (fault?.kind === 'html') return send(response, { status: 502, body: HTML, isHtml: true }, shownNow(), false);
    if (fault?.kind === 'latency') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1000));
    const written = answer(action, query, request, fault);
    if (fault?.kind === 'lost-response') return response.destroy();
    return send(response, written, shownNow(), fault?.kind === 'truncate');
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal('InternalFailure', error instanceof Error ? error.message : '', 500);
      send(response, { status: refusal.status, body: writeRefusal(refusal, randomUUID()) }, shownNow(), false);
    });
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const close = () => {
    engine.keep();
    return new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { endpoint: `http://127.0.0.1:${port()}`, port: port(), faults, fail, calls, tamper: engine.tamper, close };
}
