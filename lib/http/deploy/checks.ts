import 'server-only';
import { theTraps } from '#lib/catalog/read.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { RunView } from '#lib/deploy/run.ts';
import type { DeploymentAnswer } from './deploy-schemas.ts';
import type { RunRecord } from './run-record.ts';

/** The types that a run touches: those of its change set once there is one, which has no resource left out by a condition. */
function typesOf({ changes }: RunView, record: RunRecord | undefined): ReadonlySet<string> {
  const changed = changes.filter(({ action }) => action !== 'Remove').map(({ type }) => type);
  return new Set(changed.length > 0 ? changed : (record?.types ?? []));
}

/**
 * What is known to go wrong around the template of a run, in words. Nobody looked: in the rehearsal there is nothing to look
 * at, and of a real account only its owner can tell, since the roles that we ask for may not look there.
 */
export function checksOf(view: RunView, record: RunRecord | undefined, locale: Locale): DeploymentAnswer['checks'] {
  if (view.kind !== 'deploy') return [];
  const types = typesOf(view, record);
  const isRehearsal = view.target.account === 'rehearsal';
  return theTraps()
    .filter((trap) => trap.types.some((type) => types.has(type)))
    .map(({ id, sentence, source }) => {
      const state = isRehearsal ? 'not-checked' : 'look';
      return { id, sentence: sentence[locale], state, source };
    });
}
