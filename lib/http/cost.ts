import 'server-only';
import type { z } from 'zod';
import { theProfiles } from '#lib/catalog/read.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answerJson } from './answer.ts';
import { billOf } from './bill.ts';
import { bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import type { costSchema } from './cost-schema.ts';
import { type Decision, decide } from './decide.ts';

type CostAnswer = z.infer<typeof costSchema>;

const CENT = 0.01;

/** The same decision in another profile, with the defaults that follow from it. */
function inProfile(catalog: Catalog, decision: Decision, profile: string): Decision {
  const choice = { ...decision.choice, settings: { ...decision.choice.settings, profile } };
  const { settings, leftOut } = effectiveSettings(choice, decision.picked.pick, vocabularyOf(catalog));
  return { ...decision, choice, settings, leftOut };
}

/**
 * What the production profile adds to the workshop profile's bundle of the same decision, thing by thing: those whose
 * resources differ, and what these add to each of the two bills.
 */
function added(catalog: Catalog, decision: Decision): Pick<CostAnswer, 'adds' | 'savings'> {
  const locale = localeOf(decision.settings);
  const bundles = ['production', 'workshop'].map((profile) => {
    const other = inProfile(catalog, decision, profile);
    const { resources } = bundleOf(catalog, other);
    return (types: readonly string[]) => {
      const rows = resources.filter(({ type }) => types.includes(type));
      const bill = billOf(catalog, { pick: other.picked.pick, settings: other.settings }, rows);
      const made = JSON.stringify(rows.map(({ logicalId, properties }) => [logicalId, properties]));
      return { perMonthUsd: bill.perMonthUsd, made };
    };
  });
  const parts = theProfiles().leftOut.map(({ id, name, types }) => {
    const [production, workshop] = bundles.map((ofTypes) => ofTypes(types));
    const perMonthUsd = (production?.perMonthUsd ?? 0) - (workshop?.perMonthUsd ?? 0);
    return { id, label: name[locale], perMonthUsd, isAdded: production?.made !== workshop?.made };
  });
  return {
    adds: parts.filter(({ isAdded, perMonthUsd }) => isAdded || perMonthUsd >= CENT).map(({ id }) => id),
    savings: parts
      .filter(({ perMonthUsd }) => perMonthUsd >= CENT)
      .map(({ id, label, perMonthUsd }) => ({ id, label, perMonthUsd })),
  };
}

function costOf(catalog: Catalog, decision: Decision): CostAnswer {
  const { bill, pick } = bundleOf(catalog, decision);
  const locale = localeOf(decision.settings);
  const { lines, region, usage, notes, notCounted, ...rest } = bill;
  return {
    pick,
    profile: decision.settings.profile,
    currency: 'USD',
    ...rest,
    usage: { ...usage },
    region: { ...region, name: region.name[locale] },
    lines: lines.map(({ label, note, ...line }) => {
      return { ...line, label: label[locale], ...(note ? { note: note[locale] } : {}) };
    }),
    notes: notes.map(({ text }) => text[locale]),
    notCounted: notCounted.map(({ text }) => text[locale]),
    ...added(catalog, decision),
  };
}

/** Answers with what the bundle that a request chooses costs a month, line by line, and what its profile saves. */
export async function answerCost(request: Request, catalog: Catalog): Promise<Response> {
  return answerJson(request, costOf(catalog, await decide(request, catalog)));
}
