import type { doubtEn } from './doubt-en.ts';
import type { SameKeys } from './words.ts';

/** The words of doubting a fact in Japanese. */
export const doubtJa: SameKeys<typeof doubtEn> = {
  doubt: 'この事実を疑う',
  doubtOf: 'この事実を疑う: {fact}',
  kept: '{fact}への疑いを残しました。',
  withdrawn: '{fact}への疑いを取り下げました。',
  reason: '疑う理由',
  hint: '1〜{max}文字。このブラウザに残り、点数は変わりません。',
  required: '理由を入力してください。',
  keep: '疑いを残す',
  cancel: 'やめる',
  doubted: '{date}に疑いを残しました:',
  doubtedInFile: 'ファイルから読み込んだ疑い({date}):',
  chip: '疑いあり',
  chipOfFile: 'ファイルに疑いあり',
  brought: 'ファイルから',
  withdraw: '取り下げる',
  withdrawOf: '{fact}への疑いを取り下げる',
  title: '疑いのある事実({count}件)',
  where:
    'このブラウザに残り、保存するファイルに入ります。比較のMarkdownには、そこで点数になる事実と、比べるものに不利な事実、組み合わせの外にある選択肢として示している事実への疑いが入ります。バンドルの中身はリンクだけで決まるため、バンドルには入りません。',
  unknown: 'このカタログにない事実です。',
  markdown: '疑いのある事実',
  opened: '疑いを{count}件読み込みました。',
  left: '{count}件の疑いは読み込みませんでした。自分の疑いかより新しい疑いがすでにあるか、一覧がいっぱいです。',
  unchecked: '最終確認は{date}(1年以上前)',
};
