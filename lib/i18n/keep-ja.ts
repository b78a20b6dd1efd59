import type { keepEn } from './keep-en.ts';
import type { SameKeys } from './words.ts';

/** The words of beginning and of keeping in Japanese. */
export const keepJa: SameKeys<typeof keepEn> = {
  callers: {
    clients: '企業やアプリがAPIを呼び出す',
    browsers: 'ブラウザから使う',
    services: '自社のサービスだけで使う',
  },
  guide: {
    title: '3つの質問から始める',
    hint: '当てはまるものをすべて選んでください。それぞれが何を決めるかも示します。どれも次のページで変えられます。',
    sets: '決まる要件: {needs}',
    need: '{name}({level})',
    chosen: 'あなたの要件: {needs}',
    none: 'まだ何も選んでいません。',
    show: '答えを見る',
  },
  recent: {
    title: '最近の検討',
    hint: 'このブラウザにだけ、新しいものから{max}件まで残ります。',
    own: '自分の要件',
    edited: '{name}(編集済み)',
    remove: '{name}を一覧から外す',
    removeShort: '外す',
    clear: '一覧を消す',
    cleared: '一覧は空です。',
    removed: '{name}を外しました。',
    go: '最近の検討: {name}',
    goList: '最近の検討をすべて見る',
    facts: '{month}の事実',
  },
  file: {
    title: 'ファイルに残す',
    name: 'シナリオの名前',
    save: 'ファイルに保存',
    open: 'ファイルを開く',
    drop: {
      title: '放すと開きます',
      foreign: 'この種類のファイルは開けません',
      hint: 'シナリオのファイルか、バンドル(zip、tgz、または中のsaikyo-ecs.json)を開けます。',
    },
    andDrop: 'ページにドロップしてもかまいません。',
    saved: '{file}をダウンロードしました。',
    opened: '「{name}」を開きました。「元に戻す」で戻れます。',
    partly: 'ファイルの次の部分は使えませんでした。',
    problems: {
      'too-large': '{file}は256kBを超えるので、シナリオのファイルではありません。',
      'not-json': '{file}はJSONでもアーカイブでもないので、シナリオのファイルでもバンドルでもありません。',
      unreadable: '{file}を読めませんでした。フォルダーは開けません。圧縮するか、中のsaikyo-ecs.jsonを開いてください。',
      foreign: '{file}はJSONですが、シナリオのファイルでも、バンドルのsaikyo-ecs.jsonでもありません。',
      newer: '{file}はこのページより新しい版のファイルなので、ここでは読めません。',
      broken: '{file}はシナリオのファイルかマニフェストですが、「{at}」が壊れています。',
      'archive-too-large': '{file}は、圧縮した状態か展開後の大きさがバンドルとしては大きすぎるため、開きませんでした。',
      'archive-broken':
        '{file}はアーカイブですが、壊れているか、パスワードで保護されています。もう一度ダウンロードかコピーをしてください。',
      'archive-foreign': '{file}はアーカイブですが、中にsaikyo-ecs.jsonがないため、バンドルではありません。',
    },
  },
};
