import { changeSetAt } from './change-set-actions.ts';
import type { Query } from './query.ts';
import { lettersOf } from './stack.ts';
import type { Context } from './stacks.ts';
import type { Answer } from './xml.ts';

/** The findings of a change set. There are none unless somebody asked for them: here every name is free. */
export function describeEvents(query: Query, context: Context): Answer {
  const { stack, changeSet } = changeSetAt(query, context);
  const OperationEvents = context.options.findings.map(({ mode, name, logicalId, reason }, index) => ({
    EventId: lettersOf(`${changeSet.id} ${index}`, 32),
    StackId: stack.id,
    OperationType: 'CREATE_CHANGESET',
    EventType: 'VALIDATION_ERROR',
    LogicalResourceId: logicalId,
    Timestamp: context.shown(changeSet.createdAt),
    ValidationFailureMode: mode,
    ValidationName: name,
    ValidationStatus: 'FAILED',
    ValidationStatusReason: reason,
  }));
  return { OperationEvents };
}
