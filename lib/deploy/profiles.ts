import 'server-only';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SECTION = /^\s*\[\s*(?:(profile|sso-session|services)\s+)?("[^"]*"|[^\]"]*?)\s*\]/;
/** What a name may hold that is shown on a page and sent back by it. */
const NAME = /^[^\p{C}]{1,100}$/u;

/** The profiles of one shared file of the AWS CLI; sections of other kinds are none. */
export function profilesIn(text: string, kind: 'config' | 'credentials'): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, word, quoted = ''] = SECTION.exec(line) ?? [];
    const name = quoted.replace(/^"|"$/g, '');
    const isProfile = kind === 'config' ? word === 'profile' || (word === undefined && name === 'default') : !word;
    return isProfile && NAME.test(name) ? [name] : [];
  });
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(/* turbopackIgnore: true */ file, 'utf8');
  } catch {
    // Neither file has to be there, nor readable by this server.
    return '';
  }
}

/** The names of this machine's profiles, each once, in their own order. No value of a profile leaves this function. */
export async function machineProfiles(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ homedir(), '.aws');
  const config = await read(env.AWS_CONFIG_FILE ?? join(folder, 'config'));
  const credentials = await read(env.AWS_SHARED_CREDENTIALS_FILE ?? join(folder, 'credentials'));
  return [...new Set([...profilesIn(config, 'config'), ...profilesIn(credentials, 'credentials')])];
}
