import { DeployProblem } from './problem.ts';
import type { RunRequest } from './run.ts';
import { type TemplateFacts, templateFacts } from './template-facts.ts';
import { templateJson } from './template-json.ts';

/** What CreateChangeSet takes as TemplateBody, in bytes. */
const TEMPLATE_BYTES_MAX = 51_200;
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

export type CheckedRequest = { body: string; isMinified: boolean; facts: TemplateFacts };

function checkParameters({ parameters }: RunRequest, facts: TemplateFacts): void {
  const known = new Set(facts.parameters.map(({ name }) => name));
  const given = new Set(parameters.map(({ key }) => key));
  const unknown = [...given].filter((key) => !known.has(key));
  const missing = facts.parameters.flatMap(({ name, isRequired }) => (isRequired && !given.has(name) ? [name] : []));
  const resolving = parameters.filter(({ value }) => /\{\{\s*resolve:/i.test(value)).map(({ key }) => key);
  const refuse = (kind: 'parameter-unknown' | 'parameter-missing' | 'dynamic-reference', names: string[]) => {
    if (names.length > 0) throw new DeployProblem({ kind, reason: names.join(', '), names });
  };
  refuse('parameter-unknown', unknown);
  refuse('parameter-missing', missing);
  refuse('dynamic-reference', resolving);
}

function bodyOf(template: string, data: unknown): { body: string; isMinified: boolean } {
  if (Buffer.byteLength(template) <= TEMPLATE_BYTES_MAX) return { body: template, isMinified: false };
  const body = JSON.stringify(data);
  const bytes = Buffer.byteLength(body);
  if (bytes <= TEMPLATE_BYTES_MAX) return { body, isMinified: true };
  const reason = `The template has ${bytes} bytes, CloudFormation takes ${TEMPLATE_BYTES_MAX}.`;
  throw new DeployProblem({ kind: 'template-size', reason, bytes, limit: TEMPLATE_BYTES_MAX });
}

/**
 * Everything that can be refused without a call to AWS. Throws DeployProblem `run-id`, `stack-name`, `template`,
 * `name-mismatch`, `template-size`, `parameter-unknown`, `parameter-missing`, `dynamic-reference`.
 */
export function checkRequest(request: RunRequest): CheckedRequest {
  if (!RUN_ID.test(request.id)) throw new DeployProblem({ kind: 'run-id', reason: request.id });
  if (!STACK_NAME.test(request.stackName)) throw new DeployProblem({ kind: 'stack-name', reason: request.stackName });
  const { replaces, stackName } = request;
  if (replaces && replaces.stackName !== stackName) {
    throw new DeployProblem({ kind: 'name-mismatch', reason: replaces.stackName });
  }
  const data = templateJson(request.template);
  const facts = templateFacts(data);
  checkParameters(request, facts);
  return { ...bodyOf(request.template, data), facts };
}
