import { createChangeSet, deleteChangeSet, executeChangeSet } from './change-set-actions.ts';
import { describeChangeSet, listChangeSets } from './change-set-answers.ts';
import { describeStackDriftDetectionStatus, describeStackResourceDrifts, detectStackDrift } from './drift.ts';
import { describeEvents } from './findings.ts';
import type { Query } from './query.ts';
import {
  cancelUpdateStack,
  continueUpdateRollback,
  deleteStack,
  rollbackStack,
  updateTerminationProtection,
} from './stack-actions.ts';
import {
  describeStackEvents,
  describeStackResources,
  describeStacks,
  getTemplate,
  listStackResources,
  validateTemplate,
} from './stack-answers.ts';
import type { Context } from './stacks.ts';
import type { Answer } from './xml.ts';

/** CloudFormation's actions that the rehearsal knows, by their names on the wire. */
export const ACTIONS: ReadonlyMap<string, (query: Query, context: Context) => Answer> = new Map(
  Object.entries({
    CancelUpdateStack: cancelUpdateStack,
    ContinueUpdateRollback: continueUpdateRollback,
    CreateChangeSet: createChangeSet,
    DeleteChangeSet: deleteChangeSet,
    DeleteStack: deleteStack,
    DescribeChangeSet: describeChangeSet,
    DescribeEvents: describeEvents,
    DescribeStackDriftDetectionStatus: describeStackDriftDetectionStatus,
    DescribeStackEvents: describeStackEvents,
    DescribeStackResourceDrifts: describeStackResourceDrifts,
    DescribeStackResources: describeStackResources,
    DescribeStacks: describeStacks,
    DetectStackDrift: detectStackDrift,
    ExecuteChangeSet: executeChangeSet,
    GetTemplate: getTemplate,
    ListChangeSets: listChangeSets,
    ListStackResources: listStackResources,
    RollbackStack: rollbackStack,
    UpdateTerminationProtection: updateTerminationProtection,
    ValidateTemplate: validateTemplate,
  }),
);
