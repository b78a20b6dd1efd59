/** Ways to fail that concern the database of rooms and reviews. */
export const DATABASE_FAILURES = {
  'database-locked': {
    status: 503,
    en: 'Another process of this machine holds the database of this data directory. Stop that one, start this one with another DATA_DIR, or give both the same DATABASE_URL.',
    ja: 'このデータディレクトリのデータベースは、このマシンの別のプロセスが使用中です。そのプロセスを止めるか、別のDATA_DIRで起動するか、両方に同じDATABASE_URLを設定してください。',
  },
  'database-not-created': {
    status: 503,
    en: 'The database could not be created. Check that DATA_DIR can be written to and that the disk has room, and try again.',
    ja: 'データベースを作成できませんでした。DATA_DIRに書き込めること、ディスクに空きがあることを確認してから、もう一度試してください。',
  },
  'database-away': {
    status: 503,
    en: 'The database does not answer at the moment. What was confirmed is kept. Try the same again in a few seconds.',
    ja: 'データベースが現在応答していません。確認済みの内容は保存されています。数秒後に同じ操作をもう一度試してください。',
  },
} as const;
