import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { type Fault, faultFor, refusalOf } from './faults.ts';
import { IAM_ACTIONS } from './iam.ts';
import { type Query, readQuery, textAt } from './query.ts';
import { Refusal } from './refusal.ts';
import { bodyOf, refusalReason, signerOf } from './request.ts';
import { apiGatewayAnswer, surroundings, targetOf } from './surroundings.ts';
import { NAMESPACES, writeAnswer, writeRefusal } from './xml.ts';

/** What answers go by: the engine, and what is counted and injected around it. */
export type Desk = {
  engine: Engine;
  faults: () => readonly Fault[];
  note: (action: string) => void;
  /** The time that the endpoint shows. */
  now: () => number;
};

type Written = { status: number; body: string; isHtml?: boolean };

const PROXY_PAGE =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const STS = ['AssumeRole', 'GetCallerIdentity'];

function send(response: ServerResponse, { status, body, isHtml = false }: Written, at: number, isCut = false): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'Content-Type': isHtml ? 'text/html' : 'text/xml',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    Date: new Date(at).toUTCString(),
  });
  if (isCut) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

function answer(action: string, query: Query, request: IncomingMessage, fault: Fault | undefined, desk: Desk): Written {
  const requestId = randomUUID();
  try {
    const caller = signerOf(request);
    const injected = fault && refusalOf(fault, action, `arn:aws:iam::${caller.account}:user/rehearsal`, desk.now());
    if (injected) throw injected;
    const around = surroundings(action, query, caller);
    if (around !== undefined) return { status: 200, body: around };
    const said = desk.engine.run(action, query, caller);
    const namespace = NAMESPACES[STS.includes(action) ? 'sts' : IAM_ACTIONS.has(action) ? 'iam' : 'cloudformation'];
    return { status: 200, body: writeAnswer(action, said, requestId, namespace) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: writeRefusal(error, requestId) };
    throw error;
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const reason = refusalReason(request);
  if (reason !== undefined) {
    send(response, { status: 403, body: reason, isHtml: true }, desk.now());
    return;
  }
  const said = apiGatewayAnswer(request);
  if (said !== undefined) {
    desk.note('GetAccount');
    send(response, { status: 200, body: said }, desk.now());
    return;
  }
  const query = readQuery(await bodyOf(request));
  const action = targetOf(request) ?? textAt(query, 'Action') ?? '';
  desk.note(action);
  const fault = faultFor(desk.faults(), action);
  const kind = fault?.kind;
  if (kind === 'latency') await wait(fault?.ms ?? 1000, undefined, { ref: false });
  if (kind === 'hang') return;
  if (kind === 'reset') response.destroy();
  else if (kind === 'html') send(response, { status: 502, body: PROXY_PAGE, isHtml: true }, desk.now());
  else {
    const written = answer(action, query, request, fault, desk);
    if (kind === 'lost-response') response.destroy();
    else send(response, written, desk.now(), kind === 'truncate');
  }
}

/** What a server does with a request. An error of our own is an InternalFailure, never the end of the process. */
export function responder(desk: Desk): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    respond(request, response, desk).catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      const refusal = error instanceof Refusal ? error : new Refusal('InternalFailure', said, 500);
      if (response.headersSent || response.destroyed) response.destroy();
      else send(response, { status: refusal.status, body: writeRefusal(refusal, randomUUID()) }, desk.now());
    });
  };
}
