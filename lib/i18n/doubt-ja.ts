import type { doubtEn } from './doubt-en.ts';
import type { SameKeys } from './words.ts';

/** The words of doubting a fact in Japanese. */
export const doubtJa: SameKeys<typeof doubtEn> = {
  doubt: 'この事実を疑う',
  reason: '疑う理由',
  hint: '1〜{max}文字。このブラウザに残り、点数は変わりません。',
  required: '理由を入力してください。',
  keep: '疑いを残す',
  cancel: 'やめる',
  doubted: '{date}に疑いを残しました:',
  chip: '疑いあり',
  withdraw: '取り下げる',
  withdrawOf: '{fact}への疑いを取り下げる',
  title: 'あなたの疑い({count}件)',
  where:
    'このブラウザに残り、保存するファイルとコピーするMarkdownに入ります。バンドルの中身はリンクだけで決まるため、バンドルには入りません。',
  unknown: 'このカタログにない事実です。',
  markdown: '疑いのある事実',
  opened: '疑いを{count}件読み込みました。',
  unchecked: '最終確認は{date}(1年以上前)',
};
