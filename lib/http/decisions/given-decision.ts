import 'server-only';
import { z } from 'zod';
import type { Choice } from '#lib/choice/choice.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { QUERY_BYTES_MAX } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { readServices, readValue, refuseKey } from '#lib/http/services-body.ts';
import { manifestSchema as anyManifestSchema, entriesOfManifest } from '#lib/keep/read-manifest.ts';
import { isContentHash } from '#lib/reviews/store/content-hash.ts';
import { keptManifestSchema } from './review-schemas.ts';
import { visitReview } from './visited-review.ts';

/** A decision as a body names it: a link or its query, the id of a review, a `saikyo-ecs.json`, or parameters. */
export const givenSchema = z.union([z.string(), z.record(z.string(), z.unknown())]);
export type Given = z.infer<typeof givenSchema>;
type Manifest = z.infer<typeof keptManifestSchema>;

type Entries = [string, string][];

function entriesOfLink(link: string): Entries {
  if (link.length > QUERY_BYTES_MAX) throw new Refusal({ code: 'query-too-long' });
  const [before = '', query] = link.split('#')[0]?.split('?') ?? [];
  return [...new URLSearchParams(query ?? before)];
}

function entriesOfParameters(parameters: Record<string, unknown>): Entries {
  return Object.entries(parameters).flatMap(([key, value]): Entries => {
    refuseKey(key);
    if (key !== 'services') return [[key, readValue(key, value)]];
    return readServices(value).map((service): [string, string] => ['service', service]);
  });
}

function choiceOf(entries: Entries, field: string, vocabulary: Vocabulary): Choice {
  const { choice, problems } = readChoice(entries, vocabulary);
  const [problem] = problems;
  if (problem) throw new Refusal({ ...problem, field: `${field}.${problem.field}` });
  return choice;
}

const needsText = (needs: readonly { requirement: string; level: string | null; weight: number }[]) =>
  JSON.stringify(needs.map(({ requirement, level, weight }) => [requirement, level, weight]));

/** Reads a `saikyo-ecs.json` of any form. Throws a Refusal that names the first part which does not fit. */
export function readManifest(value: unknown, field: string): Manifest {
  const read = keptManifestSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []).map(String);
  throw new Refusal({ code: 'manifest-form', field: [field, ...at].join('.') });
}

/**
 * The choice of a manifest: its link says all that was written. Throws a Refusal where link and manifest do not say the
 * same, for then nobody knows what was decided.
 */
function choiceOfManifest(manifest: Manifest, field: string, vocabulary: Vocabulary): Choice {
  const choice = choiceOf(entriesOfLink(manifest.link), `${field}.link`, vocabulary);
  const isSame =
    choice.asOf === manifest.asOf &&
    choice.pick === manifest.pick &&
    needsText(choice.needs) === needsText(manifest.needs);
  if (!isSame) throw new Refusal({ code: 'manifest-mismatch', field: `${field}.link` });
  return choice;
}

/**
 * The choice of any saikyo-ecs.json there ever was: one of an older form says what its link does not. Throws a Refusal as
 * those of today's form do.
 */
export function choiceOfAnyManifest(value: unknown, field: string, vocabulary: Vocabulary): Choice {
  const any = anyManifestSchema.safeParse(value);
  if (!any.success || manifestSchema.safeParse(value).success)
    return choiceOfManifest(readManifest(value, field), field, vocabulary);
  const choice = choiceOf(entriesOfManifest(any.data), `${field}.link`, vocabulary);
  const { pick, asOf = choice.asOf } = any.data;
  if (choice.pick === pick && choice.asOf === asOf) return choice;
  throw new Refusal({ code: 'manifest-mismatch', field: `${field}.link` });
}

/** The choice that a body names. Throws a Refusal on what cannot be used. */
export async function givenChoice(given: Given, field: string, vocabulary: Vocabulary): Promise<Choice> {
  if (typeof given === 'string' && isContentHash(given)) {
    const { review } = await visitReview(given);
    return choiceOfAnyManifest(review.opening.manifest, field, vocabulary);
  }
  if (typeof given === 'string') return choiceOf(entriesOfLink(given), field, vocabulary);
  if ('schemaVersion' in given) return choiceOfAnyManifest(given, field, vocabulary);
  return choiceOf(entriesOfParameters(given), field, vocabulary);
}
