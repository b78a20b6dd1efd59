import type { Locale } from '#lib/catalog/schema.ts';

/** Why an account cannot be used as it is. */
export const ACCOUNT_REASONS = {
  'switched-off': {
    en: 'Switched off: other machines can reach this server, and it has neither APP_TOKEN nor OIDC.',
    ja: '無効です。このサーバーはほかのマシンから接続できますが、APP_TOKENもOIDCも設定されていません。',
  },
  'sign-in': {
    en: 'Sign in first: open the address that the server printed when it started.',
    ja: '先にサインインしてください。サーバーが起動時に表示したアドレスを開きます。',
  },
  'not-tested': {
    en: 'Not tested yet: make the role in that account, then test the connection.',
    ja: 'まだテストしていません。相手のアカウントでロールを作成してから、接続をテストしてください。',
  },
  denied: {
    en: 'The role cannot be assumed. Check its name, its trusted account and its external id.',
    ja: 'ロールを引き受けられません。ロール名、信頼するアカウント、外部IDを確認してください。',
  },
  'no-external-id-asked': {
    en: 'Refused: this role can be assumed without the external id, or with any other. Ask for this one in its trust policy (StringEquals sts:ExternalId).',
    ja: '使用できません。このロールは、外部IDなし、または別の外部IDでも引き受けられます。信頼ポリシーで、この外部IDをStringEquals(sts:ExternalId)で必須にしてください。',
  },
  'other-account': {
    en: 'The role belongs to another account than the one given.',
    ja: 'ロールが、指定したアカウントとは別のアカウントのものです。',
  },
  failed: {
    en: 'The test did not come to its end. Try again.',
    ja: 'テストが完了しませんでした。もう一度試してください。',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type AccountReason = keyof typeof ACCOUNT_REASONS;
