import { changedProperties } from './changed-properties.ts';
import { evaluate, type Scope } from './intrinsics.ts';
import { isReplacing } from './resource-replacements.ts';
import { madeBy, scopeOf, stands } from './scope.ts';
import type { Change, Deployment, Resource, Stack, Tag } from './stack.ts';
import { readTemplate } from './template.ts';
import { namesIn } from './template-references.ts';

/** The stack tag by which the rehearsal is told which resource fails; it is no change of a resource. */
export const FAILURE_TAG = 'saikyo:rehearse-failure';

const UNTAGGED =
  /^AWS::(EC2::(Route|SubnetRouteTableAssociation|VPCGatewayAttachment|SecurityGroupIngress)|ApiGateway::(Deployment|Method|Resource|Account|Authorizer|BasePathMapping)|ECS::ClusterCapacityProviderAssociations|S3::BucketPolicy|IAM::InstanceProfile|Lambda::Permission|WAFv2::(WebACLAssociation|LoggingConfiguration)|ApplicationAutoScaling::.*|Route53::RecordSet)$/;

const shownTags = (tags: readonly Tag[]) =>
  JSON.stringify(
    tags
      .filter(({ key }) => key !== FAILURE_TAG)
      .map(({ key, value }) => [key, value])
      .sort(),
  );

/** A scope in which what will be replaced, or is not there yet, has a value that nothing else has. */
function expectedScope(stack: Stack, deployment: Deployment, uncertain: ReadonlySet<string>): Scope {
  const scope = scopeOf(stack, deployment);
  const isKnown = (id: string) => stands(stack.resources[id]) && !uncertain.has(id);
  return {
    ...scope,
    physicalId: (id) => (isKnown(id) ? scope.physicalId(id) : `(known after ${id})`),
    attribute: (id, name) => (isKnown(id) ? scope.attribute(id, name) : `(known after ${id}.${name})`),
  };
}

type Look = { stack: Stack; deployment: Deployment; scope: Scope; uncertain: ReadonlySet<string>; areTagsNew: boolean };

const stable = (value: unknown) => JSON.stringify(value) ?? '';

const failing = (deployment?: Deployment) => deployment?.tags.find(({ key }) => key === FAILURE_TAG)?.value;

/** Whether a resource is now to fail: it takes part even where nothing else of it changes. */
const isChosen = ({ stack, deployment }: Look, logicalId: string) =>
  failing(deployment) === logicalId && failing(stack.deployed) !== logicalId;

function modification(resource: Resource, look: Look): Change | undefined {
  const { stack, scope, uncertain, areTagsNew } = look;
  const { logicalId, type } = resource;
  const entry = scope.template.resources[logicalId];
  if (!entry) return undefined;
  const old = stack.deployed && readTemplate(stack.deployed.body).resources[logicalId];
  const properties = Object(evaluate(entry.properties, scope)) as Record<string, unknown>;
  const details: Change['details'] = changedProperties(resource.properties, properties).map((name) => {
    const cause = namesIn(entry.properties[name]).find((id) => uncertain.has(id));
    const isReplaced = isReplacing(type, name);
    const recreation = isReplaced ? (cause === undefined ? 'Always' : 'Conditionally') : 'Never';
    return cause === undefined
      ? { attribute: 'Properties', name, recreation, evaluation: 'Static' }
      : { attribute: 'Properties', name, recreation, evaluation: 'Dynamic', cause };
  });
  const isRetold = old !== undefined && stable(old.metadata) !== stable(entry.metadata);
  const areTagged = (areTagsNew && !UNTAGGED.test(type)) || isChosen(look, logicalId);
  if (isRetold) details.push({ attribute: 'Metadata', evaluation: 'Static' });
  if (areTagged) details.push({ attribute: 'Tags', recreation: 'Never', evaluation: 'Static' });
  if (details.length === 0 && resource.status !== 'UPDATE_FAILED') return undefined;
  const recreations = details.map(({ recreation }) => recreation);
  const replacement = recreations.includes('Always')
    ? 'True'
    : recreations.includes('Conditionally')
      ? 'Conditional'
      : 'False';
  const scopes = [...new Set(details.map(({ attribute }) => attribute))];
  const physicalId = resource.physicalId ?? '';
  const policyAction = entry.updateReplacePolicy === 'Retain' ? 'ReplaceAndRetain' : 'ReplaceAndDelete';
  return {
    action: 'Modify',
    logicalId,
    physicalId,
    type,
    replacement,
    scope: scopes,
    details,
    ...(replacement !== 'False' && { policyAction }),
  };
}

function additions(stack: Stack, deployment: Deployment, made: readonly string[]): Change[] {
  const { resources } = readTemplate(deployment.body);
  const isNew = (id: string) => !stands(stack.resources[id]) || stack.resources[id]?.status === 'CREATE_FAILED';
  return made.filter(isNew).map((logicalId) => {
    const type = resources[logicalId]?.type ?? '';
    return { action: 'Add', logicalId, type, scope: [], details: [] };
  });
}

function removals(stack: Stack, made: readonly string[]): Change[] {
  return Object.values(stack.resources)
    .filter((one) => stands(one) && !made.includes(one.logicalId))
    .map(({ logicalId, physicalId = '', type, policy }) => {
      const policyAction = policy === 'Retain' ? 'Retain' : 'Delete';
      return { action: 'Remove', logicalId, physicalId, type, policyAction, scope: [], details: [] };
    });
}

/** What a deployment changes in a stack: added, modified (a replacement changes what names it, too), removed. */
export function changesOf(stack: Stack, deployment: Deployment): Change[] {
  const made = madeBy(stack, deployment);
  const added = additions(stack, deployment, made);
  const standing = made.flatMap((id) =>
    added.some(({ logicalId }) => logicalId === id) ? [] : (stack.resources[id] ?? []),
  );
  const areTagsNew = stack.deployed !== undefined && shownTags(stack.deployed.tags) !== shownTags(deployment.tags);
  let uncertain = new Set(added.map(({ logicalId }) => logicalId));
  for (;;) {
    const scope = expectedScope(stack, deployment, uncertain);
    const look: Look = { stack, deployment, scope, uncertain, areTagsNew };
    const modified = standing.flatMap((resource) => modification(resource, look) ?? []);
    const replaced = modified.filter(({ replacement }) => replacement !== 'False').map(({ logicalId }) => logicalId);
    const next = new Set([...uncertain, ...replaced]);
    if (next.size === uncertain.size) return [...added, ...modified, ...removals(stack, made)];
    uncertain = next;
  }
}

/** Whether a deployment leaves everything as it is, the outputs included. */
export function isNothingNew(stack: Stack, deployment: Deployment, changes: readonly Change[]): boolean {
  if (changes.length > 0 || !stack.deployed) return false;
  const outputs = [stack.deployed, deployment].map(({ body }) => stable(readTemplate(body).outputs));
  return outputs[0] === outputs[1] && shownTags(stack.deployed.tags) === shownTags(deployment.tags);
}
