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
  'region-form': {
    status: 400,
    en: 'This Region is not one of the list.',
    ja: 'このリージョンは一覧にありません。',
  },
  'stack-name-form': {
    status: 400,
    en: 'A stack name has letters, digits and hyphens only, begins with a letter and has at most 128 characters. Underscores are not possible.',
    ja: 'スタック名に使えるのは英数字とハイフンだけです。英字で始め、128文字以内にしてください。アンダースコアは使えません。',
  },
  'stack-name-prefix': {
    status: 400,
    en: 'The role of this connection may only touch stacks whose names begin with its prefix. Choose another stack name.',
    ja: 'この接続のロールが操作できるのは、決められたプレフィックスで始まるスタックだけです。別のスタック名にしてください。',
  },
  'stack-name-typed': {
    status: 400,
    en: 'The name given is not the name of this stack. Type it exactly to confirm.',
    ja: '入力された名前がスタック名と一致しません。確認のため、正確に入力してください。',
  },
  'fail-resource': {
    status: 400,
    en: 'Only the rehearsal can fail a resource, and only one of the template.',
    ja: 'リソースを失敗させられるのはリハーサルだけで、テンプレートにあるリソースに限ります。',
  },
  'run-unknown': {
    status: 404,
    en: 'There is no deployment with this id. /api/deployments lists them.',
    ja: 'このIDのデプロイはありません。一覧は/api/deploymentsにあります。',
  },
  'run-state': {
    status: 409,
    en: 'The deployment is in a state in which this cannot be done. Read its state again.',
    ja: 'デプロイの現在の状態では、この操作はできません。状態を読み直してください。',
  },
  'change-set-other': {
    status: 409,
    en: 'This is not the change set that was reviewed. Read the deployment again, and review its changes.',
    ja: '確認した変更セットではありません。デプロイを読み直し、変更内容を確認してください。',
  },
  'capabilities-missing': {
    status: 400,
    en: 'The change set makes roles. Give the capabilities that the deployment lists.',
    ja: 'この変更セットはロールを作成します。デプロイに示されたcapabilitiesを指定してください。',
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
  'engine-off': {
    status: 503,
    en: 'Deployments cannot be kept: the data directory cannot be written, or another server uses it. Check DATA_DIR.',
    ja: 'デプロイを記録できません。データディレクトリに書き込めないか、別のサーバーが使っています。DATA_DIRを確認してください。',
  },
} as const;
