import 'server-only';
import { ownOrigin, readEnv } from '#lib/env.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { digestOf, isSameToken, makeToken } from './tokens.ts';

type Launch = { digest: Buffer | null };

const launch = () => onceInProcess<Launch>('launch-token', () => ({ digest: null }));

/** Makes the token of this start; an earlier one counts no longer. */
export function makeLaunchToken(): string {
  const token = makeToken();
  launch().digest = digestOf(token);
  return token;
}

/** Whether a token waits to be used: one was printed, and nobody took it yet. */
export function hasLaunchToken(): boolean {
  return launch().digest !== null;
}

/** Whether this is the token of this start. It is used up by that. */
export function takeLaunchToken(token: string): boolean {
  const { digest } = launch();
  if (!digest || !isSameToken(token, digest)) return false;
  launch().digest = null;
  return true;
}

/**
 * The address that opens a session. The token stands behind `#`, so that it reaches no server, log or Referer; the page
 * there posts it.
 */
export function launchUrl(token: string, locale: string): string {
  return `${ownOrigin(readEnv())}/${locale}/sign-in#launch=${token}`;
}
