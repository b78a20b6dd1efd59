import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** As browsers do, a caller keeps its connections; one that the server closed meanwhile is an error to its user. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** The first room makes the embedded database, which takes long on a busy machine. */
const ANSWER_MS = 90_000;

export type HttpAnswer = { status: number; headers: IncomingHttpHeaders; value: unknown };

type Asked = { method?: string; body?: unknown; key?: string | undefined; headers?: Readonly<Record<string, string>> };

function headersOf(payload: string | undefined, key: string | undefined): Record<string, string> {
  const sized = payload === undefined ? 0 : Buffer.byteLength(payload);
  return {
    ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': String(sized) }),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
}

/** One call with JSON in and out. Rejects when there is no answer, as while the server is away. */
export function call(url: string, asked: Asked = {}): Promise<HttpAnswer> {
  const { method = 'GET', body, key, headers = {} } = asked;
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const all = { ...headersOf(payload, key), ...headers };
    const sent = request(url, { method, agent, timeout: ANSWER_MS, headers: all }, (answer) => {
      const { statusCode: status = 0, headers: got } = answer;
      text(answer)
        .then((content) => resolve({ status, headers: got, value: parsed(content) }))
        .catch(reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`${url}: no answer within ${ANSWER_MS / 1000} s`)));
    sent.on('error', (problem) => {
      // The server closes a connection that was idle for long; a browser, too, asks once more on another one.
      if (sent.reusedSocket && 'code' in problem && problem.code === 'ECONNRESET') resolve(call(url, asked));
      else reject(problem);
    });
    sent.end(payload);
  });
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
