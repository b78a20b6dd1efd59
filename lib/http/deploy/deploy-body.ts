import type { Catalog } from '#lib/catalog/schema.ts';
import { type Choice, PARAMETERS } from '#lib/choice/choice.ts';
import { shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readBody } from '#lib/http/body.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';

/** What a deployment says beside the parameters of the bundle. */
export const OWN_KEYS = ['account', 'stackName', 'failResource', 'replaces', 'replacesStackName'] as const;
type OwnKey = (typeof OWN_KEYS)[number];

export type DeployBody = Partial<Record<OwnKey, string>> & { account: string; choice: Choice };

function isOwn(key: string): key is OwnKey {
  return OWN_KEYS.some((own) => own === key);
}

function ownValues(entries: readonly [string, string][]): Partial<Record<OwnKey, string>> {
  const own: Partial<Record<OwnKey, string>> = {};
  for (const [key, value] of entries) {
    if (!isOwn(key)) continue;
    if (own[key] !== undefined) throw new Refusal({ code: 'repeated', field: key, value: shortened(value) });
    own[key] = value;
  }
  return own;
}

/**
 * What a deployment asks for: the account, and the same keys as the bundle. There is no key for an endpoint, an address or
 * a role. Throws a Refusal that names the first value which cannot be used.
 */
export async function readDeployBody(request: Request, catalog: Catalog): Promise<DeployBody> {
  refuseParameters(request);
  const entries = await readBody(request);
  const own = ownValues(entries);
  const bundle = entries.filter(([key]) => !isOwn(key));
  const { choice, problems } = readChoice(bundle, vocabularyOf(catalog));
  const [problem] = problems;
  if (problem?.code === 'unknown-parameter') {
    throw new Refusal({ ...problem, allowed: [...OWN_KEYS, ...PARAMETERS] });
  }
  if (problem) throw new Refusal(problem);
  return { ...own, account: own.account ?? 'rehearsal', choice };
}
