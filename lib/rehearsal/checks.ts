import { type Query, structuresAt, textAt } from './query.ts';
import { invalid } from './refusal.ts';
import type { Stack, Tag } from './stack.ts';

const NAME = /^[a-zA-Z][-a-zA-Z0-9]*$/;
const TEMPLATE_BYTES = 51_200;

/** The wording of every refusal of a value by its form. */
const constraint = (value: string, at: string, rule: string) =>
  invalid(`1 validation error detected: Value '${value}' at '${at}' failed to satisfy constraint: ${rule}`);

/** Refuses a name of a stack or a change set that AWS does not allow. */
export function checkName(name: string | undefined, at: 'stackName' | 'changeSetName'): string {
  if (name === undefined)
    throw invalid(
      `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
    );
  if (!NAME.test(name))
    throw constraint(name, at, 'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*');
  if (name.length > 128) throw constraint(name, at, 'Member must have length less than or equal to 128');
  return name;
}

/** The template of a request. It may have 51,200 bytes; without a bucket there is no way for more. */
export function templateBody(query: Query, stack?: Stack): string {
  if (query.UsePreviousTemplate === 'true' && stack?.deployed) return stack.deployed.body;
  if (query.TemplateURL !== undefined) throw invalid('S3 error: Access Denied');
  const body = textAt(query, 'TemplateBody');
  if (body === undefined) throw invalid('Either Template URL or Template Body must be specified.');
  if (Buffer.byteLength(body) > TEMPLATE_BYTES)
    throw constraint(body, 'templateBody', `Member must have length less than or equal to ${TEMPLATE_BYTES}`);
  return body;
}

/** The tags of a request; those of the stack where it does not speak of them. */
export function tagsOf(query: Query, stack?: Stack): Tag[] {
  const asked = structuresAt(query, 'Tags');
  if (asked === undefined) return stack?.deployed?.tags ?? [];
  return asked.map((entry) => ({ key: textAt(entry, 'Key') ?? '', value: textAt(entry, 'Value') ?? '' }));
}

const UPDATABLE = [
  'CREATE_COMPLETE',
  'CREATE_FAILED',
  'UPDATE_COMPLETE',
  'UPDATE_FAILED',
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_COMPLETE',
];

/** Refuses to change a stack that is busy or beyond repair. */
export function checkUpdatable({ id, status }: Stack): void {
  if (!UPDATABLE.includes(status)) throw invalid(`Stack:${id} is in ${status} state and can not be updated.`);
}
