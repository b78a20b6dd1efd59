import 'server-only';
import { theTraps } from '#lib/catalog/read.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Trap } from '#lib/catalog/trap-schema.ts';
import type { RunView } from '#lib/deploy/run.ts';
import { CHANGE_SET_WARNING } from '#lib/i18n/deploy-warning.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { DeploymentAnswer } from './deploy-schemas.ts';
import { type Looks, looksOf } from './looks.ts';
import type { RunRecord } from './run-record.ts';
import { verdictOf } from './seen.ts';

/** The types that a run touches: those of its change set once there is one, which has no resource left out by a condition. */
function typesOf({ changes }: RunView, record: RunRecord | undefined): ReadonlySet<string> {
  const changed = changes.filter(({ action }) => action !== 'Remove').map(({ type }) => type);
  return new Set(changed.length > 0 ? changed : (record?.types ?? []));
}

type Check = DeploymentAnswer['checks'][number];

/** What a trap says of an account that was looked at; undefined where nobody could. */
function seenOf(trap: Trap, looks: Looks, view: RunView, locale: Locale): Partial<Check> | undefined {
  const found = looks[trap.id];
  const verdict = found && verdictOf(trap, found, view);
  if (!trap.look || !verdict) return undefined;
  const { good, bad, mend } = trap.look;
  if (verdict.isGood) return { sentence: fill(good[locale], verdict.values), state: 'ok' };
  return { sentence: fill(bad[locale], verdict.values), state: 'look', ...(mend && { source: mend }) };
}

const VALIDATION = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html';

/** What concerns no resource of its own concerns the stack. */
const warned = ({ warnings = [], stackName }: RunView, locale: Locale): Check[] =>
  warnings.map(({ logicalId, reason }, index) => ({
    id: `cloudformation-${index + 1}`,
    sentence: fill(CHANGE_SET_WARNING[locale], { resource: logicalId || stackName, reason }),
    state: 'look',
    source: VALIDATION,
  }));

/**
 * What is known to go wrong around the template of a run, in words: what the account showed where it let us look, else what
 * is true of any. In the rehearsal there is nothing to look at.
 */
export function checksOf(view: RunView, record: RunRecord | undefined, locale: Locale): DeploymentAnswer['checks'] {
  if (view.kind !== 'deploy') return [];
  const types = typesOf(view, record);
  const isRehearsal = view.target.account === 'rehearsal';
  const looks = isRehearsal ? {} : looksOf(view.id);
  const traps = theTraps()
    .filter((trap) => trap.types.some((type) => types.has(type)))
    .map((trap): Check => {
      const { id, sentence, source } = trap;
      const state = isRehearsal ? 'not-checked' : 'look';
      return { id, sentence: sentence[locale], state, source, ...seenOf(trap, looks, view, locale) };
    });
  return [...warned(view, locale), ...traps];
}
