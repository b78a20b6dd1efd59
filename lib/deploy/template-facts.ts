import type { Role, Statement } from './run.ts';
import type { Json } from './template-json.ts';

const NAMES: Record<string, string | undefined> = {
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
};
const NEEDS_CONSENT =
  /^AWS::IAM::(?:Role|User|Group|Policy|ManagedPolicy|InstanceProfile|AccessKey|UserToGroupAddition)$/;

type Shape = { [key: string]: Json };

const shapeOf = (value: Json | undefined): Shape =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** A name as one can read it: `!Sub` shows its pattern, `!Ref` and `!GetAtt` what they point at. */
function readable(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  const [first] = Object.values(shapeOf(value));
  return Array.isArray(first) ? first.map(readable).join('.') : readable(first ?? '');
}

/** A value, or both of those between which a condition decides: who agrees should see the most that there can be. */
function branchesOf(value: Json): Json[] {
  const { 'Fn::If': either } = shapeOf(value);
  return Array.isArray(either) ? either.slice(1).flatMap(branchesOf) : [value];
}

/** One or several: policies write both. */
const readables = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap(branchesOf).map(readable);

/** The statements of a policy document; what it says by exception is shown as such. */
function statementsOf(document: Json | undefined): Statement[] {
  const { Statement } = shapeOf(document);
  return (Array.isArray(Statement) ? Statement : [Statement ?? null])
    .flatMap(branchesOf)
    .map(shapeOf)
    .flatMap((statement) => {
      const { Effect, Action, NotAction, Resource, NotResource } = statement;
      if (typeof Effect !== 'string') return [];
      const actions = [...readables(Action), ...readables(NotAction).map((action) => `not ${action}`)];
      const resources = [...readables(Resource), ...readables(NotResource).map((resource) => `not ${resource}`)];
      return [{ isAllowed: Effect === 'Allow', actions, resources }];
    });
}

function roleOf([logicalId, resource]: [string, Json]): Role[] {
  const { Type, Properties } = shapeOf(resource);
  if (typeof Type !== 'string' || !NEEDS_CONSENT.test(Type)) return [];
  const properties = shapeOf(Properties);
  const name = properties[NAMES[Type] ?? ''];
  const inline = [...listOf(properties.Policies).map((policy) => shapeOf(policy).PolicyName), properties.PolicyName];
  const policies = [...listOf(properties.ManagedPolicyArns), ...inline].flatMap((it) => (it ? [readable(it)] : []));
  const documents = [
    ...listOf(properties.Policies)
      .flatMap(branchesOf)
      .map((policy) => shapeOf(policy).PolicyDocument),
    properties.PolicyDocument,
  ];
  const statements = documents.flatMap(statementsOf);
  return [
    {
      logicalId,
      type: Type,
      policies,
      ...(name === undefined ? {} : { name: readable(name) }),
      ...(statements.length === 0 ? {} : { statements }),
    },
  ];
}

export type TemplateFacts = {
  parameters: { name: string; isRequired: boolean; isSecret: boolean }[];
  roles: Role[];
  /** What AWS asks to be acknowledged: at most one of the two, never CAPABILITY_AUTO_EXPAND. */
  capabilities: ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM')[];
  descriptions: Record<string, string>;
};

/** What of a template matters before it is deployed: its parameters and the identities that it makes. */
export function templateFacts(template: Shape): TemplateFacts {
  const resources = Object.entries(shapeOf(template.Resources));
  const roles = resources.flatMap(roleOf);
  const isNamed = roles.some(({ name }) => name !== undefined);
  return {
    parameters: Object.entries(shapeOf(template.Parameters)).map(([name, parameter]) => ({
      name,
      isRequired: shapeOf(parameter).Default === undefined,
      isSecret: String(shapeOf(parameter).NoEcho) === 'true',
    })),
    roles,
    capabilities: roles.length === 0 ? [] : [isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'],
    descriptions: Object.fromEntries(
      resources.flatMap(([id, resource]) => {
        const { Description } = shapeOf(shapeOf(resource).Metadata);
        return typeof Description === 'string' ? [[id, Description]] : [];
      }),
    ),
  };
}
