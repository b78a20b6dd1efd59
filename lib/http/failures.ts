import type { Locale } from '#lib/catalog/schema.ts';
import { DATABASE_FAILURES } from './database-failures.ts';
import { REVIEW_FAILURES } from './decisions/review-failures.ts';
import { DEPLOY_FAILURES } from './deploy-failures.ts';
import { ROOM_FAILURES } from './room-failures.ts';
import { SESSION_FAILURES } from './session-failures.ts';

type Failure = { status: number } & Record<Locale, string>;

/** Every way to fail that is no problem of one value. A problem's code is always a 400. */
export const FAILURES = {
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
  'too-deep': {
    status: 400,
    en: 'The body nests deeper than any call needs. Send a flat JSON object.',
    ja: '本文の入れ子が深すぎます。平らなJSONオブジェクトを送ってください。',
  },
  'body-form': {
    status: 400,
    en: 'The body does not have the form of this call: see the field, and /openapi.json.',
    ja: '本文がこの呼び出しの形式ではありません。フィールド名と/openapi.jsonを確認してください。',
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
  'command-conflict': {
    status: 409,
    en: 'A command with this commandId was taken before, with another body. Give a new one a new commandId.',
    ja: 'このcommandIdは、別の内容のコマンドですでに使われています。新しいコマンドには新しいcommandIdを付けてください。',
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
  'too-many': {
    status: 429,
    en: 'Too many requests at once. Wait for the seconds that Retry-After says, then try again.',
    ja: 'リクエストが多すぎます。Retry-Afterの秒数だけ待ってから、もう一度送ってください。',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong on the server. Its log holds the cause.',
    ja: 'サーバーで問題が起きました。原因はサーバーのログにあります。',
  },
  ...DATABASE_FAILURES,
  ...ROOM_FAILURES,
  ...SESSION_FAILURES,
  ...DEPLOY_FAILURES,
  ...REVIEW_FAILURES,
} as const satisfies Record<string, Failure>;
