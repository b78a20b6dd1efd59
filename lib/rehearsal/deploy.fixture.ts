import {
  CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  type ExecuteChangeSetCommandInput,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';

export type Client = CloudFormationClient;

type Caller = { region: string; maxAttempts: number; credentials: { accessKeyId: string; secretAccessKey: string } };

const OWN = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };

/** The very client that the product uses, at the rehearsal. */
export function clientOf(
  endpoint: string,
  { region = 'ap-northeast-1', maxAttempts = 1, credentials = OWN }: Partial<Caller> = {},
): Client {
  return new CloudFormationClient({ endpoint, region, credentials, maxAttempts });
}

let reviews = 0;

/** Makes a change set and waits until it is ready or has failed. */
export async function review(client: Client, input: Partial<CreateChangeSetCommandInput> & { StackName: string }) {
  reviews += 1;
  const made = await client.send(
    new CreateChangeSetCommand({
      ChangeSetName: `review-${reviews}`,
      ChangeSetType: 'CREATE',
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      ...input,
    }),
  );
  for (;;) {
    const said = await client.send(new DescribeChangeSetCommand({ ChangeSetName: made.Id, StackName: made.StackId }));
    if (said.Status === 'CREATE_COMPLETE' || said.Status === 'FAILED') return said;
  }
}

export async function statusOf(client: Client, stack: string) {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
  return Stacks[0]?.StackStatus ?? '';
}

/** Waits until a stack rests, and says how. */
export async function settled(client: Client, stack: string) {
  for (;;) {
    const status = await statusOf(client, stack);
    if (!status.endsWith('_IN_PROGRESS')) return status;
  }
}

/** Deploys a template and waits for its end. */
export async function deploy(
  client: Client,
  input: Partial<CreateChangeSetCommandInput> & { StackName: string },
  execute: Partial<ExecuteChangeSetCommandInput> = {},
) {
  const { ChangeSetId, StackId } = await review(client, input);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId, ...execute }));
  return { status: await settled(client, StackId ?? ''), stackId: StackId ?? '' };
}

/** Every event of a stack, oldest first. */
export async function eventsOf(client: Client, stack: string): Promise<StackEvent[]> {
  const all: StackEvent[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(
      new DescribeStackEventsCommand({ StackName: stack, ...(token !== undefined && { NextToken: token }) }),
    );
    all.push(...(page.StackEvents ?? []));
    token = page.NextToken;
  } while (token !== undefined);
  return all.reverse();
}

/** The events as `Vpc CREATE_COMPLETE`, oldest first. */
export async function storyOf(client: Client, stack: string): Promise<string[]> {
  const events = await eventsOf(client, stack);
  return events.map(({ LogicalResourceId, ResourceStatus }) => `${LogicalResourceId} ${ResourceStatus}`);
}
