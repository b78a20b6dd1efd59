/** Ways to fail that concern a deployment or a connection, before anything is asked of AWS. */
export const DEPLOY_FAILURES = {
  'account-unknown': {
    status: 400,
    en: 'There is no such account here. /api/accounts lists them.',
    ja: 'そのアカウントはありません。一覧は/api/accountsにあります。',
  },
  'account-off': {
    status: 409,
    en: 'This account cannot be used now. /api/accounts says why; the rehearsal always works.',
    ja: 'このアカウントは今は使えません。理由は/api/accountsにあります。リハーサルはいつでも使えます。',
  },
  'stack-name-prefix': {
    status: 400,
    en: 'The role of this connection may only touch stacks whose names begin with its prefix. Choose another stack name.',
    ja: 'この接続のロールが操作できるのは、決められたプレフィックスで始まるスタックだけです。別のスタック名にしてください。',
  },
  'fail-resource': {
    status: 400,
    en: 'Only the rehearsal can fail a resource, and only one of the template.',
    ja: 'リソースを失敗させられるのはリハーサルだけで、テンプレートにあるリソースに限ります。',
  },
  'connection-unknown': {
    status: 404,
    en: 'There is no connection with this id. /api/accounts lists them.',
    ja: 'このIDの接続はありません。一覧は/api/accountsにあります。',
  },
  'connection-same': {
    status: 409,
    en: 'There is a connection to this role already. Delete it first, or use it.',
    ja: 'このロールへの接続はすでにあります。それを使うか、先に削除してください。',
  },
  'connection-in-use': {
    status: 409,
    en: 'A deployment runs over this connection. Wait until it has ended.',
    ja: 'この接続を使うデプロイが実行中です。終わるまで待ってください。',
  },
} as const;
