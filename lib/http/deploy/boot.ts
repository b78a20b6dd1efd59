import 'server-only';
import { readEnv } from '#lib/env.ts';
import { isReachableFromOutside, watchRequests } from '#lib/http/listening.ts';
import { redactOutput } from '#lib/http/redacted-output.ts';
import { launchUrl, makeLaunchToken } from '#lib/http/session/launch-token.ts';
import { areRealAccountsOff } from '#lib/http/session/who.ts';
import { watchSignals } from '#lib/http/shutdown.ts';
import { theEngine } from './engine.ts';

const CLOSED =
  'Accounts with real credentials are off: other machines can reach this server, and neither APP_TOKEN nor OIDC is set. ' +
  'The rehearsal and everything else work.';

function announce(): void {
  if (areRealAccountsOff()) {
    console.log(`saikyo-ecs: ${CLOSED}`);
    return;
  }
  // From outside one signs in with APP_TOKEN or the provider; a log that others read must open nothing.
  if (isReachableFromOutside()) return;
  const locale = /^ja/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'ja' : 'en';
  console.log(`saikyo-ecs: deploy with this machine's credentials: ${launchUrl(makeLaunchToken(), locale)}`);
}

/** What a server does before its first request: it finds its runs again, and tells how to sign in. */
export async function boot(): Promise<void> {
  watchRequests();
  watchSignals();
  announce();
  redactOutput([readEnv().appToken, readEnv().oidc?.clientSecret, readEnv().databaseUrl]);
  try {
    await theEngine();
  } catch (error) {
    // Everything but deployments works; each call of theirs tries again and says why it cannot.
    console.error(`saikyo-ecs: deployments are off: ${error instanceof Error ? error.message : error}`);
  }
}
