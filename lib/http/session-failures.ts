/** Ways to fail that concern who may do something. */
export const SESSION_FAILURES = {
  'sign-in': {
    status: 401,
    en: 'This needs a session. Open the address that the server printed when it started, or sign in.',
    ja: 'サインインが必要です。サーバーが起動時に表示したアドレスを開くか、サインインしてください。',
  },
  'wrong-token': {
    status: 401,
    en: 'This token is not valid, or it has been used. Restart the server for a new address, or give APP_TOKEN.',
    ja: 'トークンが正しくないか、すでに使われています。サーバーを再起動して新しいアドレスを使うか、APP_TOKENを入力してください。',
  },
  'sign-in-failed': {
    status: 401,
    en: 'The identity provider did not confirm this sign-in. Start it again from the sign-in page.',
    ja: 'IDプロバイダーがサインインを確認できませんでした。サインインページからやり直してください。',
  },
  'no-provider': {
    status: 404,
    en: 'No identity provider is configured here. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
    ja: 'IDプロバイダーが設定されていません。OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRETを設定してください。',
  },
  'provider-unreachable': {
    status: 503,
    en: 'The identity provider does not answer as expected. Check OIDC_ISSUER, and try again.',
    ja: 'IDプロバイダーが正しく応答しません。OIDC_ISSUERを確認してから、もう一度試してください。',
  },
  'switched-off': {
    status: 503,
    en: 'Accounts with real credentials are switched off: this server can be reached from other machines and has neither APP_TOKEN nor OIDC. Set one of them, or HOST=127.0.0.1. The rehearsal works.',
    ja: '実際の認証情報を使うアカウントは無効です。このサーバーはほかのマシンから接続できますが、APP_TOKENもOIDCも設定されていません。どちらかを設定するか、HOST=127.0.0.1にしてください。リハーサルは使えます。',
  },
} as const;
