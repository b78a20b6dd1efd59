import type { Trap } from '#lib/catalog/trap-schema.ts';
import type { RunView } from '#lib/deploy/run.ts';
import type { Looks } from './looks.ts';

/** What a look comes to for a run: good news or bad, and the values that its sentence takes. */
export type Verdict = { isGood: boolean; values: Record<string, string> };

type Found = Looks[string];
type FoundRoles = Extract<Found, { missing: unknown }>;

function ofRoles({ seen, missing }: FoundRoles): Verdict {
  const commands = missing.map(({ service }) => `aws iam create-service-linked-role --aws-service-name ${service}`);
  const roles = missing.map(({ role }) => role).join(', ');
  return { isGood: seen === 'there', values: { roles, commands: commands.join('; ') } };
}

/** A resource that is replaced stands beside its successor for a while, so that it takes two places. */
const addedOf = ({ changes }: RunView, types: readonly string[]) =>
  changes.filter(
    ({ action, type, replacement }) => types.includes(type) && (action === 'Add' || replacement === 'True'),
  ).length;

/** What was seen of a trap's account, weighed against what the change set does; undefined while there is none. */
export function verdictOf({ types, look }: Trap, found: Found, view: RunView): Verdict | undefined {
  if ('missing' in found) return ofRoles(found);
  if ('used' in found) {
    if (view.changes.length === 0) return undefined;
    const { used, quota } = found;
    const adds = addedOf(view, types);
    const values = { used: String(used), quota: String(quota), adds: String(adds) };
    return { isGood: adds === 0 || used + adds <= quota, values };
  }
  const listed = look?.zones?.[view.target.region];
  if (!listed) return undefined;
  const shown = (zones: typeof found.zones) => zones.map(({ name, id }) => `${name} (${id})`).join(', ');
  const wrong = found.zones.filter(({ id }) => !listed.includes(id));
  return { isGood: wrong.length === 0, values: { zones: shown(found.zones), wrong: shown(wrong) } };
}
