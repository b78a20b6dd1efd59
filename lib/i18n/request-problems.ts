import type { Sentences } from './sentence.ts';

/** What is wrong with parameters, needs, the month or the pick. */
export const REQUEST_PROBLEMS = {
  en: {
    'unknown-parameter': ({ field, allowed }) => `There is no parameter "${field}". There are ${allowed}.`,
    repeated: ({ field }) => `${field} is given twice. Write it once.`,
    'unknown-value': ({ field, value, allowed }) => `${field} cannot be "${value}". Use ${allowed}.`,
    'not-a-value': ({ field }) => `${field} takes a text, a number or true and false, not a list, an object or null.`,
    'too-long': ({ field, allowed }) => `${field} is too long. It can have ${allowed} characters.`,
    'too-many': ({ field, value, allowed }) => `${field} names ${value}, which is too many. Name ${allowed}.`,
    month: ({ field, value, allowed }) => `${field} cannot be "${value}". Write a month as YYYY-MM, in ${allowed}.`,
    'link-version': ({ value, allowed }) =>
      `This link is of version "${value}", which this server does not read. It reads version ${allowed}.`,
    'catalog-later': ({ value, allowed }) =>
      `This link is of the catalog of ${value}, which this server does not have yet. It has those of ${allowed}.`,
    'need-form': ({ value, allowed }) => `"${value}" is not a need. Write ${allowed}, as in svc-to-svc.should.`,
    'need-unknown': ({ value, allowed }) => `"${value}" names no requirement of the catalog. There are ${allowed}.`,
    'need-twice': ({ value }) => `need holds ${value} twice. Leave one of the two out.`,
    'need-weight': ({ value }) =>
      `The weight in "${value}" cannot be used. Take a number from 0 to 10 with at most four decimals.`,
    'pick-missing': ({ allowed }) =>
      `No combination wins by itself here, so the bundle needs a pick. Name one with pick: ${allowed}.`,
  },
  ja: {
    'unknown-parameter': ({ field, allowed }) => `「${field}」というパラメータはありません。使えるのは${allowed}です。`,
    repeated: ({ field }) => `${field}が2回指定されています。1回だけ指定してください。`,
    'unknown-value': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed}から選んでください。`,
    'not-a-value': ({ field }) =>
      `${field}には文字列、数値、true/falseのいずれかを指定してください。配列、オブジェクト、nullは使えません。`,
    'too-long': ({ field, allowed }) => `${field}が長すぎます。${allowed}文字で指定してください。`,
    'too-many': ({ field, value, allowed }) => `${field}に${value}件は指定できません。${allowed}件で指定してください。`,
    month: ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed}の範囲の月をYYYY-MM形式で指定してください。`,
    'link-version': ({ value, allowed }) =>
      `このリンクのバージョン「${value}」は、このサーバーでは読めません。読めるのはバージョン${allowed}です。`,
    'catalog-later': ({ value, allowed }) =>
      `このリンクは${value}のカタログで作られていますが、このサーバーにはまだありません。あるのは${allowed}のカタログです。`,
    'need-form': ({ value, allowed }) =>
      `「${value}」は要件の指定として読めません。svc-to-svc.shouldのように、${allowed}のいずれかの形で指定してください。`,
    'need-unknown': ({ value, allowed }) => `「${value}」に当たる要件はカタログにありません。あるのは${allowed}です。`,
    'need-twice': ({ value }) => `needに${value}が2回あります。どちらか一方にしてください。`,
    'need-weight': ({ value }) => `「${value}」の重みは使えません。0〜10の数値を小数点以下4桁までで指定してください。`,
    'pick-missing': ({ allowed }) =>
      `この条件では1位が決まらないため、バンドルにはpickの指定が必要です。${allowed}から選んでください。`,
  },
} as const satisfies Sentences;
