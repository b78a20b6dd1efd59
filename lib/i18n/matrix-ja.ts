import type { matrixEn } from './matrix-en.ts';
import type { SameKeys } from './words.ts';

export const matrixJa: SameKeys<typeof matrixEn> = {
  title: '{count}通りの一覧表',
  hint: 'すべての組み合わせを、選んだ要件ごとに見比べます。',
  empty: '大事なことを選ぶと、その列が表に加わります。',
  caption:
    'すべての組み合わせの適合度と点数({month}の事実)。行を開くと根拠の事実が出ます。列の名前を押すと並べ替わります。',
  group: 'まとめ方',
  by: { tier: '判定' },
  sort: '並べ替え',
  combination: '組み合わせ',
  cost: '月額の費用',
  costNote: '月額の費用は、今の設定とトラフィックで、{region}の料金({date}確認)によるものです。',
  fold: 'ほかの行を上回ることのない{count}件',
  ruledOut: '「{requirement}」により対象外:',
  first: '1位',
  pick: 'あなたの選択',
  rival: '逆転しうる候補',
  never: '{pick}を上回ることはない',
  noFacts: 'これに触れた事実の記録はありません。',
  facts: '根拠の事実',
  take: 'これを選ぶ',
  taken: '上の式に出ているもの',
  compare: '比較に加える',
  compared: 'すでに比較に入っています',
};
