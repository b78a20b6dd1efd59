import type { Locale } from '#lib/catalog/schema.ts';
import type { Problem, ProblemCode, Repair } from '#lib/choice/problem.ts';
import { problemSentence } from '#lib/i18n/problems.ts';

type Failure = { status: number } & Record<Locale, string>;

/** Every way to fail that is no problem of one value. A problem's code is always a 400. */
const FAILURES = {
  'broken-json': {
    status: 400,
    en: 'The body cannot be read as JSON. Send one JSON object with the parameters as its keys.',
    ja: '本文をJSONとして読めません。パラメータをキーとするJSONオブジェクトを1つ送ってください。',
  },
  'not-utf-8': {
    status: 400,
    en: 'The body is not UTF-8. Encode it as UTF-8.',
    ja: '本文がUTF-8ではありません。UTF-8で送ってください。',
  },
  'not-an-object': {
    status: 400,
    en: 'The body is no JSON object. Send one object with the parameters as its keys.',
    ja: '本文がJSONオブジェクトではありません。パラメータをキーとするオブジェクトを1つ送ってください。',
  },
  'forbidden-key': {
    status: 400,
    en: 'The body holds a key that no parameter may have. Leave it out.',
    ja: '本文に、パラメータとして使えないキーがあります。取り除いてください。',
  },
  'no-parameters': {
    status: 400,
    en: 'This call takes no parameters. Leave the query out.',
    ja: 'この呼び出しにパラメータはありません。クエリを外してください。',
  },
  'cross-site': {
    status: 403,
    en: 'This request comes from another site. Send it from this one, or without an Origin header.',
    ja: '別のサイトからのリクエストです。このサイトから送るか、Originヘッダーなしで送ってください。',
  },
  'not-found': {
    status: 404,
    en: 'There is nothing at this address. /openapi.json lists every call.',
    ja: 'このアドレスには何もありません。呼び出しの一覧は/openapi.jsonにあります。',
  },
  'method-not-allowed': {
    status: 405,
    en: 'This address does not take that method. The Allow header lists those it takes.',
    ja: 'このアドレスでは、そのメソッドは使えません。使えるメソッドはAllowヘッダーにあります。',
  },
  'body-too-large': {
    status: 413,
    en: 'The body is larger than 256 kB. The parameters need far less.',
    ja: '本文が256 kBを超えています。パラメータだけを送ってください。',
  },
  'query-too-long': {
    status: 414,
    en: 'The query is longer than 8 kB. Shorten it, or send the parameters by POST.',
    ja: 'クエリが8 kBを超えています。短くするか、POSTで送ってください。',
  },
  'not-json': {
    status: 415,
    en: 'The body is not declared as JSON. Send it with Content-Type: application/json.',
    ja: '本文がJSONとして送られていません。Content-Type: application/jsonを付けてください。',
  },
  'wrong-host': {
    status: 421,
    en: 'This server does not answer for that host name.',
    ja: 'このサーバーは、そのホスト名では応答しません。',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong on the server. Its log holds the cause.',
    ja: 'サーバーで問題が起きました。原因はサーバーのログにあります。',
  },
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof FAILURES;
export type ErrorCode = FailureCode | ProblemCode;
export type ErrorEnvelope = {
  error: { code: ErrorCode; message: string; field?: string; allowed?: readonly string[]; repair?: Repair };
};

export const FAILURE_CODES: readonly string[] = Object.keys(FAILURES);

function isFailure(code: ErrorCode): code is FailureCode {
  return Object.hasOwn(FAILURES, code);
}

/** The one table from a code to a status. */
export function statusOf(code: ErrorCode): number {
  return isFailure(code) ? FAILURES[code].status : 400;
}

type Reason = Problem | { code: FailureCode; field?: string; allowed?: readonly string[] };

/** What a route throws when it will not answer: a problem of a value, or a failure of the table above. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }

  get status(): number {
    return statusOf(this.reason.code);
  }

  /** The answer's body, its message in the caller's language. */
  envelope(locale: Locale): ErrorEnvelope {
    const { code, field, allowed } = this.reason;
    const message = 'value' in this.reason ? problemSentence(this.reason, locale) : FAILURES[this.reason.code][locale];
    const repair = 'repair' in this.reason ? this.reason.repair : undefined;
    return {
      error: {
        code,
        message,
        ...(field !== undefined && { field }),
        ...(allowed && { allowed }),
        ...(repair && { repair }),
      },
    };
  }
}
