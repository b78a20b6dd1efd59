import 'server-only';
import type { z } from 'zod';
import type { Catalog } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { Bill } from '#lib/pricing/bill.ts';
import { savings } from '#lib/pricing/savings.ts';
import { answerJson } from './answer.ts';
import { bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import type { costSchema } from './cost-schema.ts';
import { type Decision, decide } from './decide.ts';

type CostAnswer = z.infer<typeof costSchema>;

/** The same decision in another profile, with the defaults that follow from it. */
function inProfile(catalog: Catalog, decision: Decision, profile: string): Decision {
  const choice = { ...decision.choice, settings: { ...decision.choice.settings, profile } };
  const { settings, leftOut } = effectiveSettings(choice, decision.picked.pick, vocabularyOf(catalog));
  return { ...decision, choice, settings, leftOut };
}

/** What a bundle of the workshop profile does not cost, line by line; nothing for the other profile. */
function saved(catalog: Catalog, decision: Decision, bill: Bill): CostAnswer['savings'] {
  if (decision.settings.profile !== 'workshop') return [];
  const locale = localeOf(decision.settings);
  const production = bundleOf(catalog, inProfile(catalog, decision, 'production')).bill;
  return savings(bill, production).differences.map(({ id, label, moreUsd }) => {
    return { id, label: label[locale], perMonthUsd: moreUsd };
  });
}

function costOf(catalog: Catalog, decision: Decision): CostAnswer {
  const { bill, pick } = bundleOf(catalog, decision);
  const locale = localeOf(decision.settings);
  const { lines, region, usage, notes, leftOut, ...rest } = bill;
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
    leftOut: leftOut.map(({ text }) => text[locale]),
    savings: saved(catalog, decision, bill),
  };
}

/** Answers with what the bundle that a request chooses costs a month, line by line, and what its profile saves. */
export async function answerCost(request: Request, catalog: Catalog): Promise<Response> {
  return answerJson(request, costOf(catalog, await decide(request, catalog)));
}
