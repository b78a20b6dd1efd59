'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { spokenType } from '#components/deploy/resource-groups.ts';
import type { Role } from '#components/deploy/run.ts';
import { fill } from '#lib/i18n/locale.ts';

/** The last part of a policy's ARN is its name; the rest is the same for all of AWS's own. */
const policyName = (policy: string) => policy.replace(/^arn:[^/]*policy\//, '');

function RoleCard({ role }: { role: Role }) {
  const { words } = useDeployWords();
  const { logicalId, type, name, policies, statements = [], description } = role;
  return (
    <li className="min-w-0 rounded-md border border-line bg-surface p-3">
      <b className="block break-all font-mono">{name ?? logicalId}</b>
      <span className="block text-soft text-sm">
        {spokenType(type)}
        {name === undefined && `${words.comma}${words.review.roleUnnamed}`}
      </span>
      {description !== '' && <span className="mt-1 block text-sm leading-snug">{description}</span>}
      {policies.length > 0 && (
        <ul className="mt-2 text-sm">
          {policies.map((policy) => (
            <li key={policy} className="break-all font-mono font-bold">
              {policyName(policy)}
            </li>
          ))}
        </ul>
      )}
      {statements.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {statements.map(({ isAllowed, actions, resources }) => {
            const values = { actions: actions.join(words.comma), resources: resources.join(words.comma) };
            const text = fill(isAllowed ? words.review.mayDo : words.review.mayNotDo, values);
            return (
              <li key={text} className="break-all">
                {text}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

/** The roles that a deployment makes, by name, with what they may do. */
export function RoleList({ roles }: { roles: readonly Role[] }) {
  const { words } = useDeployWords();
  if (roles.length === 0) return <p className="mt-5">{words.review.noRoles}</p>;
  return (
    <div className="mt-5">
      <h3 className="font-bold text-lg">{fill(words.review.roles, { count: roles.length })}</h3>
      <p className="text-soft text-sm">{words.review.rolesHint}</p>
      <ul className="mt-2 grid gap-3 md:grid-cols-2 2xl:grid-cols-3">
        {roles.map((role) => (
          <RoleCard key={role.logicalId} role={role} />
        ))}
      </ul>
    </div>
  );
}
