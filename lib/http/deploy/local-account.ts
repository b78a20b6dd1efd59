import 'server-only';
import { machineProfiles } from '#lib/deploy/profiles.ts';
import { Refusal } from '#lib/http/refusal.ts';

const LOCAL = 'local';
const OF_PROFILE = `${LOCAL}:`;

/** What an account's id says of this machine: its default chain, or one of its profiles; undefined for other accounts. */
export function readLocal(id: string): { profile?: string } | undefined {
  if (id === LOCAL) return {};
  return id.startsWith(OF_PROFILE) ? { profile: id.slice(OF_PROFILE.length) } : undefined;
}

export const localId = (profile: string | undefined) => (profile === undefined ? LOCAL : `${OF_PROFILE}${profile}`);

/** Throws a Refusal unless the name is one that stands in this machine's files: a page sends names, it makes none up. */
export async function checkProfile(profile: string | undefined, field: string): Promise<void> {
  if (profile === undefined) return;
  const allowed = await machineProfiles();
  if (!allowed.includes(profile))
    throw new Refusal({ code: 'unknown-value', field, value: profile.slice(0, 100), allowed });
}
