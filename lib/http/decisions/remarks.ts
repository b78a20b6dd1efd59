import 'server-only';
import { combinations } from '#lib/catalog/combinations.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { shortened } from '#lib/choice/problem.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { readJson } from '#lib/http/json-body.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Command, Target } from '#lib/reviews/command.ts';
import { writtenLine, writtenText } from '#lib/reviews/written-text.ts';
import { keepCommand } from './keep-command.ts';
import { commentBodySchema, verdictBodySchema } from './review-schemas.ts';

const NAME_MAX = 60;
const TEXT_MAX = 2000;

function written(field: string, text: string | null): string {
  if (text === null) throw new Refusal({ code: 'remark-text', field });
  return text;
}

/** Takes a verdict. */
export async function giveVerdict(request: Request, id: string): Promise<Response> {
  refuseParameters(request);
  const { name, verdict, reason, commandId } = await readJson(request, verdictBodySchema);
  const said = reason === undefined || reason.trim() === '' ? null : written('reason', writtenText(reason, TEXT_MAX));
  const command: Command = {
    type: 'verdict',
    name: written('name', writtenLine(name, NAME_MAX)),
    verdict,
    reason: said,
  };
  return answerFresh({ revision: await keepCommand(id, request, command, commandId) }, 201);
}

/** What a comment is about, of what the catalogue has. Throws a Refusal on anything else. */
function targetOf(catalog: Catalog, { fact, requirement, combination }: Target): Target {
  const known = {
    fact: catalog.facts.map((each) => each.id),
    requirement: catalog.requirements.map((each) => each.id),
    combination: combinations(catalog).map((each) => each.id),
  };
  const given = Object.entries({ fact, requirement, combination }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value }],
  );
  for (const { field, value } of given) {
    const allowed = field === 'fact' ? known.fact : field === 'requirement' ? known.requirement : known.combination;
    if (!allowed.includes(value)) {
      throw new Refusal({ code: 'unknown-value', field, value: shortened(value), allowed });
    }
  }
  const isCell = combination !== undefined && requirement !== undefined && given.length === 2;
  if (given.length > 1 && !isCell) throw new Refusal({ code: 'remark-target' });
  if (combination !== undefined && !isCell) throw new Refusal({ code: 'remark-target', field: 'requirement' });
  return Object.fromEntries(given.map(({ field, value }) => [field, value]));
}

/** Takes a comment. */
export async function comment(request: Request, id: string, catalog: Catalog): Promise<Response> {
  refuseParameters(request);
  const { name, text, commandId, ...target } = await readJson(request, commentBodySchema);
  const command: Command = {
    type: 'comment',
    name: written('name', writtenLine(name, NAME_MAX)),
    text: written('text', writtenText(text, TEXT_MAX)),
    target: targetOf(catalog, target),
  };
  return answerFresh({ revision: await keepCommand(id, request, command, commandId) }, 201);
}
