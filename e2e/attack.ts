import { request as ask } from 'node:http';

/** What an attack would deploy. */
export const DEPLOY = { account: 'rehearsal', pick: 'fargate.alb.cloudformation', name: 'attacked' };

type Sent = { status: number; text: string; retryAfter: string | undefined };

/** Sends just these headers: no client of ours adds any. */
export function send(
  base: string | undefined,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const framed = { ...headers, 'content-length': String(Buffer.byteLength(body)) };
    const sent = ask(new URL(path, base), { method, headers: framed }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: answer.statusCode ?? 0, text, retryAfter: answer.headers['retry-after'] });
    });
    sent.on('error', reject).end(body);
  });
}
