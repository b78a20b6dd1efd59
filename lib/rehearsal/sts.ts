import { type Query, textAt } from './query.ts';
import { invalid, Refusal } from './refusal.ts';
import { lettersOf } from './stack.ts';
import type { Answer } from './xml.ts';

/** Who calls: the rehearsal's own user, or somebody in a role that was assumed here. */
export type Caller = { account: string; keyId: string };

const OWN_ACCOUNT = '000000000000';
const ASSUMED = /^ASIA(\d{12})RH/;

/** The account of an access key: keys of assumed roles carry theirs. */
export function callerOf(keyId: string): Caller {
  return { keyId, account: ASSUMED.exec(keyId)?.[1] ?? OWN_ACCOUNT };
}

const arnOf = ({ account, keyId }: Caller) =>
  ASSUMED.test(keyId)
    ? `arn:aws:sts::${account}:assumed-role/rehearsal/saikyo-ecs`
    : `arn:aws:iam::${account}:user/rehearsal`;

export function getCallerIdentity(caller: Caller): Answer {
  return { UserId: lettersOf(caller.keyId, 21), Account: caller.account, Arn: arnOf(caller) };
}

/** The external id of each strict role: the one that it was first asked with. */
const externalIds = new Map<string, string>();

function isRightId(role: string, externalId: string | undefined): boolean {
  if (externalId === undefined) return false;
  if (role.endsWith('-careless')) return true;
  if (!externalIds.has(role)) externalIds.set(role, externalId);
  return externalIds.get(role) === externalId;
}

/**
 * Any role can be assumed here; one whose name ends in `-strict` only with its external id, `-careless` with whichever,
 * `-denied` never.
 */
export function assumeRole(query: Query, caller: Caller, now: Date): Answer {
  const role = textAt(query, 'RoleArn') ?? '';
  const session = textAt(query, 'RoleSessionName');
  const account = /^arn:aws:iam::(\d{12}):role\/.+$/.exec(role)?.[1];
  if (account === undefined || session === undefined) throw invalid(`${role} is invalid`);
  const isAsking = /-(strict|careless)$/.test(role);
  if (role.endsWith('-denied') || (isAsking && !isRightId(role, textAt(query, 'ExternalId'))))
    throw new Refusal(
      'AccessDenied',
      `User: ${arnOf(caller)} is not authorized to perform: sts:AssumeRole on resource: ${role}`,
      403,
    );
  const name = role.split('/').at(-1);
  const seed = `${role} ${session} ${now.getTime()}`;
  return {
    Credentials: {
      AccessKeyId: `ASIA${account}RH${lettersOf(seed, 6)}`,
      SecretAccessKey: lettersOf(`${seed} secret`, 40),
      SessionToken: lettersOf(`${seed} token`, 60),
      Expiration: new Date(now.getTime() + 3_600_000),
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROA${lettersOf(role, 17)}:${session}`,
      Arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    },
  };
}
