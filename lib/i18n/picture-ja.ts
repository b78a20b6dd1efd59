import type { Dictionary } from './dictionary.ts';

/** The words around the picture of the architecture. */
export const pictureJa: Dictionary['picture'] = {
  title: 'アーキテクチャ',
  region: 'アーキテクチャの図(スクロールできます)',
  large: '全画面で表示',
  save: '保存',
  mermaid: 'Mermaidをコピー',
  copied: 'コピーしました',
  noPng: 'このブラウザではPNGを描けませんでした。SVGには同じ図が入っています。',
  loading: '図を描いています。',
  failed: '図を読み込めませんでした。バンドルのファイルには影響ありません。',
  refused: '設定の組み合わせが成り立たないため、図はありません。',
  stale: '図は、最後に使えた設定のものです。',
  hint: 'バンドルのテンプレートから描いた図です。要件にポインターを合わせると、それに応える部分が光ります。',
  answered: '{name}: {parts}が応えます',
  strained: '{name}: {parts}に手間がかかります',
  unanswered: '{name}: この図に応える部分はありません',
  difference: { added: 'こちらだけ', changed: '異なる', missing: 'あちらだけ' },
  icons: '図のアイコンはAWSアーキテクチャアイコンです。© Amazon Web Services。変更せずに使っています。',
  asText: '文章で読む',
};
