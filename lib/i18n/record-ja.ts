import type { Dictionary } from './dictionary.ts';

/** The words around the decision record on the page. What stands in a record itself is of lib/record. */
export const recordPageJa: Dictionary['record'] = {
  title: '決定記録',
  hint: 'レビューのためのADRです。求めたもの、検討した選択肢、理由、代償、何が変われば逆転するかを記します。',
  form: '形式',
  formHint: {
    madr: 'フロントマター付き。Structurizrやadr-logで読めます。',
    nygard: '番号付きの5項目。adr-toolsやStructurizrで読めます。',
    log4brains: 'MADRをもとに、ファイル名を日付で始めた形式。Log4brainsで読めます。',
  },
  inBundle: 'バンドルでは、構成図と並べて{path}に入っています。',
  copy: 'Markdownをコピー',
  download: '.mdをダウンロード',
  print: '印刷',
  failed: '記録を読み込めませんでした。サーバーが動いているか確かめてください。',
};
