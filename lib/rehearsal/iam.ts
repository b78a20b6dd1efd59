import { type Query, textAt } from './query.ts';
import { invalid, Refusal } from './refusal.ts';
import { lettersOf } from './stack.ts';
import type { Caller } from './sts.ts';
import type { Answer } from './xml.ts';

/** A young account: ECS was used in it, and nothing else. */
const ROLES = ['AWSServiceRoleForECS'];

function listAccountAliases(): Answer {
  return { AccountAliases: ['rehearsal'], IsTruncated: false };
}

function getRole(query: Query, { account }: Caller): Answer {
  const name = textAt(query, 'RoleName');
  if (name === undefined) throw invalid('RoleName is missing');
  if (!ROLES.includes(name)) throw new Refusal('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
  const path = '/aws-service-role/ecs.amazonaws.com/';
  return {
    Role: {
      Path: path,
      RoleName: name,
      RoleId: `AROA${lettersOf(name, 17)}`,
      Arn: `arn:aws:iam::${account}:role${path}${name}`,
      CreateDate: new Date(0),
    },
  };
}

/** IAM's actions that the rehearsal knows. */
export const IAM_ACTIONS: ReadonlyMap<string, (query: Query, caller: Caller) => Answer> = new Map(
  Object.entries({ GetRole: getRole, ListAccountAliases: listAccountAliases }),
);
