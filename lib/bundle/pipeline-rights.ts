import { Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { copyDocument } from './copy-document.ts';
import type { Fragments } from './fragments.ts';
import { keyOf } from './same-node.ts';

const ACCOUNT = 'account';
const ROLE = 'role.yml';
const RIGHTS = 'rights.yml';
/** The statement about the connected role's own name, which the role of a pipeline does not have. */
const OF_ITS_OWN = 'NotItself';

/** Where the rights stand, as a message should name it. */
export const RIGHTS_FILE = `templates/${ACCOUNT}/${ROLE}`;

function parse(fragments: Fragments, name: string): Document {
  const document = fragments.parseFragment(ACCOUNT, name);
  if (!document) throw new Error(`templates/${ACCOUNT}/${name} is missing`);
  return document;
}

/** The rights that resources of these types need. Throws, naming the type, on one that rights.yml does not know. */
function rightsOf(types: readonly string[], fragments: Fragments): Set<string> {
  const known: Record<string, string[]> = parse(fragments, RIGHTS).toJS();
  const rights = types.flatMap((type) => {
    const own = Object.entries(known).filter(
      ([name]) => name === type || (name.endsWith('*') && type.startsWith(name.slice(0, -1))),
    );
    if (own.length === 0) throw new Error(`templates/${ACCOUNT}/${RIGHTS} does not know ${type}`);
    return own.flatMap(([, actions]) => actions);
  });
  return new Set(rights);
}

/** Whether anything is left of a statement; takes out what nobody needs. What is forbidden stays forbidden. */
function keepNeeded(statement: unknown, needed: ReadonlySet<string>): boolean {
  if (!isMap(statement) || statement.get('Sid') === OF_ITS_OWN) return false;
  if (statement.get('Effect') === 'Deny') return true;
  const actions = statement.get('Action');
  if (!isSeq(actions)) return false;
  actions.items = actions.items.filter((item) => isScalar(item) && needed.has(String(item.value)));
  return actions.items.length > 0;
}

function keepOfPolicy(policy: YAMLMap, rights: ReadonlySet<string>): boolean {
  const covers = policy.getIn(['Metadata', 'Covers']);
  // A policy about no type is about the server's own calls; of it counts what it forbids.
  const needed = isSeq(covers) && covers.items.length > 0 ? rights : new Set<string>();
  policy.delete('Metadata');
  const statements = policy.getIn(['Properties', 'PolicyDocument', 'Statement']);
  if (!isSeq(statements)) return false;
  statements.items = statements.items.filter((statement) => keepNeeded(statement, needed));
  return statements.items.length > 0;
}

/**
 * The policies of the connected account's role, cut down to what a stack of these types needs, as resources of a template
 * with a role `DeployRole` and a parameter `StackNamePrefix`; and its boundary, whole, without a name.
 */
export function pipelineRights(types: readonly string[], fragments: Fragments): Document {
  const needed = rightsOf(types, fragments);
  const resources = copyDocument(parse(fragments, ROLE)).get('Resources');
  if (!isMap(resources)) throw new Error(`${RIGHTS_FILE} has no Resources`);
  resources.items = resources.items.filter(({ key, value }) => {
    if (!isMap(value) || value.get('Type') !== 'AWS::IAM::ManagedPolicy') return false;
    if (keyOf({ key }) !== 'Boundary') return keepOfPolicy(value, needed);
    value.delete('Metadata');
    return value.deleteIn(['Properties', 'ManagedPolicyName']);
  });
  const document = new Document({});
  document.set('Resources', resources);
  return document;
}
