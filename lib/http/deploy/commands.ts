import type { RunView } from '#lib/deploy/run.ts';
import type { DeploymentAnswer } from './deploy-schemas.ts';
import type { RunRecord } from './run-record.ts';

/** What remains to be done after the stack, by a terminal. */
export function commandsOf(_view: RunView, _record: RunRecord | undefined): DeploymentAnswer['commands'] {
  return null;
}
