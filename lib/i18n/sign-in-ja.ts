import type { signInEn } from './sign-in-en.ts';
import type { SameKeys } from './words.ts';

export const signInJa: SameKeys<typeof signInEn> = {
  title: 'サインイン',
  lead: 'サインインが必要なのは、実際の認証情報を使うデプロイだけです。リハーサルを含むほかの機能は、サインインなしで使えます。',
  waiting: 'サインインしています…',
  done: 'このブラウザでサインインしています(最長12時間)。',
  failed: 'サインインできませんでした。',
  token: 'トークン(APP_TOKEN)',
  submit: 'サインイン',
  provider: 'IDプロバイダーでサインイン',
  launch:
    'サーバーが起動時にターミナルへ表示したアドレスを開いてください。使えるのは1回だけで、再起動すると新しいアドレスが表示されます。',
  off: 'サインインは無効です。このサーバーはほかのマシンから接続できますが、APP_TOKENもIDプロバイダーも設定されていません。実際の認証情報を使うアカウントは使えませんが、リハーサルは使えます。',
  out: 'サインアウト',
  go: '作業台へ',
};
