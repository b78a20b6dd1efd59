import 'server-only';
import {
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DetectStackDriftCommand,
  type StackResourceDrift,
} from '@aws-sdk/client-cloudformation';
import type { Ask } from './ask.ts';
import { DeployProblem } from './problem.ts';
import type { Drift } from './run.ts';

function resourceOf(drift: StackResourceDrift): Drift['resources'][number] {
  const { LogicalResourceId = '', ResourceType = '', StackResourceDriftStatus = '', PropertyDifferences = [] } = drift;
  // Paths and kinds only: expected and actual values can hold what nobody should read on a page.
  const differences = PropertyDifferences.map(({ PropertyPath = '', DifferenceType = '' }) => ({
    path: PropertyPath,
    kind: DifferenceType,
  }));
  return { logicalId: LogicalResourceId, type: ResourceType, status: StackResourceDriftStatus, differences };
}

async function readDrifts(ask: Ask, StackName: string): Promise<Drift['resources']> {
  const drifts: StackResourceDrift[] = [];
  let NextToken: string | undefined;
  do {
    const answer = await ask('DescribeStackResourceDrifts', (client, options) =>
      client.send(new DescribeStackResourceDriftsCommand({ StackName, NextToken }), options),
    );
    drifts.push(...(answer.StackResourceDrifts ?? []));
    NextToken = answer.NextToken;
  } while (NextToken);
  return drifts.map(resourceOf);
}

/** Compares the stack with what stands in the account. Throws `invalid` with AWS's reason when the detection fails. */
export async function detectDrift(ask: Ask, stackId: string, pause: () => Promise<void>): Promise<Drift> {
  const { StackDriftDetectionId } = await ask('DetectStackDrift', (client, options) =>
    client.send(new DetectStackDriftCommand({ StackName: stackId }), options),
  );
  for (;;) {
    const answer = await ask('DescribeStackDriftDetectionStatus', (client, options) =>
      client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }), options),
    );
    const { DetectionStatus, DetectionStatusReason = '', StackDriftStatus = 'UNKNOWN', Timestamp } = answer;
    if (DetectionStatus === 'DETECTION_COMPLETE') {
      const at = (Timestamp ?? new Date()).toISOString();
      return { status: StackDriftStatus, at, resources: await readDrifts(ask, stackId) };
    }
    if (DetectionStatus === 'DETECTION_FAILED') {
      throw new DeployProblem({
        kind: 'invalid',
        reason: DetectionStatusReason,
        action: 'cloudformation:DetectStackDrift',
      });
    }
    await pause();
  }
}
