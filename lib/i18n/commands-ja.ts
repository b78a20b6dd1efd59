import type { Dictionary } from './dictionary.ts';

/** The words of the command palette in Japanese. */
export const paletteJa: Dictionary['palette'] = {
  title: 'コマンド',
  placeholder: 'コマンド・選択肢・シナリオを入力',
  empty: '該当するものがありません。',
  open: 'コマンドパレットを開く',
  goScenario: 'シナリオ: {name}',
  goPick: '{dimension}: {option}',
  goMonth: '{month}の事実で見る',
  goLanguage: 'Read in English',
  goDownload: 'バンドルをダウンロード',
  goUndo: '元に戻す',
  goRedo: 'やり直す',
  goRoom: 'ルームを開く',
  goFollow: '1位の組み合わせに戻す',
};

/** The words of the list of keyboard shortcuts in Japanese. */
export const shortcutsJa: Dictionary['shortcuts'] = {
  title: 'キーボードショートカット',
  palette: 'コマンドパレット',
  download: 'バンドルをダウンロード',
  launch: '起動タイプへ移動',
  balance: '負荷分散へ移動',
  deploy: 'デプロイ方法へ移動',
  why: '根拠へ移動',
  matrix: '一覧表へ移動',
  undo: '元に戻す',
  redo: 'やり直す',
  list: 'この一覧',
  close: '閉じる',
};
