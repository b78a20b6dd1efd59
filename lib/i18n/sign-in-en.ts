import type { Words } from './words.ts';

/** The words of the page that opens a session. */
export const signInEn = {
  title: 'Sign in',
  lead: 'Only deployments with real credentials need a session. Everything else, the rehearsal too, works without.',
  waiting: 'Signing in…',
  done: 'You are signed in on this browser, for at most 12 hours.',
  failed: 'That did not work.',
  token: 'Token (APP_TOKEN)',
  submit: 'Sign in',
  provider: 'Sign in with the identity provider',
  launch:
    'Open the address that the server printed in its terminal when it started. It works once; a restart prints a new one.',
  off: 'Signing in is switched off: other machines can reach this server, and it has neither APP_TOKEN nor an identity provider. Accounts with real credentials stay closed; the rehearsal works.',
  out: 'Sign out',
  go: 'To the workbench',
} as const satisfies Words;
