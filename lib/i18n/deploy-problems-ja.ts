import { type DeployProblemWords, hasNoCredentials, isRolledBack, withFact } from './deploy-problem.ts';
import type { deployProblemsEn } from './deploy-problems-en.ts';

const named = (names: readonly string[] = []) => names.join('、');

/** 英語版と同じ内容です。 */
export const deployProblemsJa: Record<keyof typeof deployProblemsEn, DeployProblemWords> = {
  'stack-name': {
    what: () => 'この名前はスタック名に使えません。',
    next: () => '英字で始め、英数字とハイフンだけで128文字以内にしてください。アンダースコアは使えません。',
  },
  template: { what: () => 'テンプレートを読めません。', next: () => '設定を変えて、もう一度始めてください。' },
  'template-size': {
    what: ({ bytes, limit = 51_200 }) =>
      `テンプレートが${withFact(bytes, (size) => `${Number(size).toLocaleString('ja')}バイトあり、`)}CloudFormationに送れる${limit.toLocaleString('ja')}バイトを超えています。`,
    next: () =>
      'サービスの数や設定を減らすか、バンドルをダウンロードしてください。バンドルのスクリプトはテンプレートをアップロードして使います。',
  },
  'parameter-missing': {
    what: ({ names }) => `テンプレートに必要な値がありません: ${named(names)}。`,
    next: () => 'それぞれの値を指定してください。',
  },
  'parameter-unknown': {
    what: ({ names }) => `テンプレートにないパラメータです: ${named(names)}。`,
    next: () => '取り除いてください。',
  },
  'dynamic-reference': {
    what: () => '値に{{resolve:…}}が含まれています。CloudFormationがデプロイする人の権限で読み取ってしまいます。',
    next: () => '値そのものを書くか、シークレットとして指定してください。',
  },
  'run-id': { what: () => 'このデプロイのIDは使えません。', next: () => 'もう一度始めてください。' },
  'too-many': {
    what: ({ limit = 100 }) => `このアカウントで開いているデプロイが${limit}件を超えています。`,
    next: () => '不要なデプロイを取り消すか、ほかのデプロイが終わるまで待ってください。',
  },
  unreadable: {
    what: ({ reason }) =>
      `このデプロイについてサーバーが書き残した記録が壊れています${withFact(reason, (line) => `(${line})`)}。`,
    next: () => 'コンソールでスタックを確認してください。このデプロイは、ここではもう追跡も続行もできません。',
  },
  journal: {
    what: () => '操作を記録できないため、何も実行していません。',
    next: () => 'ディスクの空きを増やすか、DATA_DIRに書き込めるようにしてから、もう一度始めてください。',
  },
  locked: {
    what: () => '別のサーバーが同じデータディレクトリを使っています。',
    next: () => 'どちらかを止めるか、それぞれに別のDATA_DIRを指定してください。',
  },
  'unknown-run': { what: () => 'そのデプロイはありません。', next: () => '一覧は/api/deploymentsで確認してください。' },
  'not-now': {
    what: () => 'デプロイの現在の状態では、この操作はできません。',
    next: () => 'デプロイを読み直し、表示された操作から選んでください。',
  },
  'stale-review': {
    what: () => '確認した変更セットではありません。',
    next: () => 'デプロイを読み直し、変更内容を確認してください。',
  },
  capabilities: {
    what: ({ names }) =>
      `テンプレートがロールを作成します${withFact(named(names), (list) => `(${list})`)}。まだ同意されていません。`,
    next: () => 'ロールの内容を確認して、同意してください。',
  },
  'name-mismatch': {
    what: () => '入力された名前がスタック名と一致しません。',
    next: () => 'スタック名を正確に入力してください。',
  },
  account: {
    what: () => '認証情報が、確認したときとは別のアカウントのものになっています。',
    next: () => '最初のアカウントにサインインし直してください。別のアカウントでは何も実行していません。',
  },
  region: {
    what: () => 'このアカウントでは、そのリージョンを使えません。',
    next: () => 'アカウントでリージョンを有効にするか、別のリージョンを選んでください。',
  },
  credentials: {
    what: (facts) =>
      hasNoCredentials(facts)
        ? 'サーバーにAWSの認証情報がありません。'
        : '認証情報の有効期限が切れているか、正しくありません。',
    next: (facts) => {
      if (hasNoCredentials(facts))
        return 'サーバー側でサインインする(例: aws sso login)か、AWS_PROFILEを指定して起動してください。';
      const then = facts.isResumable
        ? '再開してください。二重に実行されることはありません。'
        : 'もう一度始めてください。';
      return `サーバー側でサインインし直してから(例: aws sso login)${then}`;
    },
  },
  clock: {
    what: () => 'サーバーの時計がずれているため、AWSが署名を受け付けません。',
    next: ({ isResumable }) =>
      `時刻の同期を確認して時計を合わせてから、${isResumable ? '再開' : 'もう一度開始'}してください。`,
  },
  denied: {
    what: ({ action }) => `この認証情報には権限がありません${withFact(action, (name) => `: ${name}`)}。`,
    next: ({ action }) =>
      `ロールのポリシーで${withFact(action, (name) => name, 'この操作')}を許可してから、もう一度始めてください。接続の場合は、ロールのテンプレートを更新してください。`,
  },
  limit: {
    what: ({ resource }) => `アカウントの上限に達しました${withFact(resource, (id) => `(${id})`)}。`,
    next: () => '不要なものを削除するか、Service Quotasで引き上げを申請してから、もう一度始めてください。',
  },
  invalid: {
    what: ({ resource }) => `AWSがリクエストを受け付けません${withFact(resource, (id) => `(${id})`)}。`,
    next: () => '理由に示された設定を変えて、もう一度始めてください。',
  },
  throttled: {
    what: () => 'AWSのリクエスト数の制限が続いています。',
    next: () => '1分ほど待ってから、もう一度始めてください。同じアカウントのほかのツールも、この制限を共有しています。',
  },
  network: {
    what: () => 'AWSに接続できないか、途中の機器が代わりに応答しています。',
    next: ({ isResumable }) =>
      isResumable
        ? 'ネットワークとプロキシを確認してください。AWSが応答すれば、デプロイは自動的に続きます。'
        : 'ネットワークとプロキシを確認してから、もう一度始めてください。',
  },
  busy: {
    what: ({ status }) => `このスタックはほかの操作で変更中です${withFact(status, (word) => `(${word})`)}。`,
    next: ({ run }) =>
      run ? '実行中のデプロイを見守ってください。' : '終わるまで待ってから、もう一度始めてください。',
  },
  leftover: {
    what: ({ status }) =>
      `作成に失敗した同じ名前のスタックが残っています${withFact(status, (word) => `(${word})`)}。このスタックは削除しかできません。`,
    next: ({ status = 'ROLLBACK_COMPLETE' }) =>
      status === 'ROLLBACK_COMPLETE'
        ? '削除してよいことを確認してください。その後、新しいスタックを作成します。'
        : 'データが残っている場合があります。内容を確認し、スタック名を入力して削除してから、もう一度始めてください。',
  },
  protected: {
    what: () => 'スタックの削除保護が有効です。何も削除していません。',
    next: () => '本当に削除してよければ、コンソールで削除保護を無効にしてください。',
  },
  'rollback-failed': {
    what: ({ resource }) =>
      `ロールバックが完了しませんでした${withFact(resource, (id) => `(${id}を元に戻せませんでした)`)}。`,
    next: () => '理由に示された問題を直してから、ロールバックを続行してください。',
  },
  paused: {
    what: ({ status }) => `スタックは失敗したところで止まっています${withFact(status, (word) => `(${word})`)}。`,
    next: () => 'ロールバックするか、削除してください。',
  },
  'change-set': {
    what: ({ resource }) =>
      `CloudFormationが変更セットを作成できませんでした${withFact(resource, (id) => `(原因: ${id})`)}。何も変更していません。`,
    next: () => '理由に示された設定を変えて、もう一度始めてください。',
  },
  resource: {
    what: ({ resource = 'リソース', status }) =>
      `最初に失敗したのは${resource}です${withFact(status, (word) => `。スタックの状態は${word}です`)}。`,
    next: ({ status = '' }) =>
      status === 'DELETE_FAILED'
        ? '理由に示されたもの(たとえばバケットの中身)を取り除いてから、もう一度削除してください。'
        : `理由に示された設定を変えて、もう一度デプロイしてください。${isRolledBack(status) ? '作成済みのものはロールバックされています。' : '残ったものは下に示します。'}`,
  },
  'circuit-breaker': {
    what: ({ resource = 'サービス' }) => `${resource}のタスクが正常な状態にならず、デプロイが中止されました。`,
    next: () =>
      'イメージ、ポート、ヘルスチェックのパスを確認してください。タスクが起動しないか、そこで応答していません。',
  },
  'rolled-back-by-cancel': {
    what: () => '更新を取り消しました。スタックは更新前の状態です。',
    next: () => '対応は必要ありません。',
  },
  deleted: {
    what: () => 'その間に、スタックが削除されました。',
    next: () => 'もう一度始めると、新しく作成します。',
  },
  superseded: {
    what: () => '同じスタックへの別のデプロイが優先されました。',
    next: ({ run }) =>
      run ? 'そのデプロイを見守ってください。' : 'スタックを確認し、足りないものがあればもう一度始めてください。',
  },
  'values-lost': {
    what: () => 'サーバーが再起動しました。秘密の値は保存していません。',
    next: () => 'もう一度始めて、値を指定し直してください。何も作成していません。',
  },
  unexpected: {
    what: () => '想定外の問題が起きました。',
    next: () => '次の操作の前に、コンソールでスタックを、またサーバーのログを確認してください。',
  },
};
