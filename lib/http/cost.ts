import 'server-only';
import type { z } from 'zod';
import { thePrices, theProfiles } from '#lib/catalog/read.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { type Bill, computeBill } from '#lib/pricing/bill.ts';
import { answerJson } from './answer.ts';
import { billInputOf, billOf } from './bill.ts';
import { bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import { packingOf, rateOf } from './cost-break-evens.ts';
import { combinationCosts } from './cost-combinations.ts';
import type { costSchema } from './cost-schema.ts';
import { type Decision, decide } from './decide.ts';
import { usageOf } from './usage.ts';

type CostAnswer = z.infer<typeof costSchema>;

const CENT = 0.01;

/** The same decision in another profile, with the defaults that follow from it. */
function inProfile(catalog: Catalog, decision: Decision, profile: string): Decision {
  const choice = { ...decision.choice, settings: { ...decision.choice.settings, profile } };
  const { settings, leftOut } = effectiveSettings(choice, decision.picked.pick, vocabularyOf(catalog));
  return { ...decision, choice, settings, leftOut };
}

/**
 * What the workshop profile does not cost that the production profile would, thing by thing: what the resources of a
 * thing's types add to each of the two bills.
 */
function saved(catalog: Catalog, decision: Decision): CostAnswer['savings'] {
  const locale = localeOf(decision.settings);
  const [production, workshop] = ['production', 'workshop'].map((profile) => {
    const other = inProfile(catalog, decision, profile);
    const { resources } = bundleOf(catalog, other);
    return (types: readonly string[]) => {
      const rows = resources.filter(({ type }) => types.includes(type));
      const settled = { pick: other.picked.pick, settings: other.settings };
      return billOf(catalog, settled, rows, usageOf(decision.choice.usage)).perMonthUsd;
    };
  });
  return theProfiles().leftOut.flatMap(({ id, name, types }) => {
    const perMonthUsd = (production?.(types) ?? 0) - (workshop?.(types) ?? 0);
    return perMonthUsd < CENT ? [] : [{ id, label: name[locale], perMonthUsd }];
  });
}

const linesIn = (locale: Locale, lines: Bill['lines']): CostAnswer['lines'] =>
  lines.map(({ label, note, ...line }) => ({ ...line, label: label[locale], ...(note && { note: note[locale] }) }));

/** The same resources at the prices of each Region that has any. */
function inRegions(catalog: Catalog, decision: Decision): CostAnswer['regions'] {
  const locale = localeOf(decision.settings);
  const { resources } = bundleOf(catalog, decision);
  const settled = { pick: decision.picked.pick, settings: decision.settings };
  const input = billInputOf(catalog, settled, resources, usageOf(decision.choice.usage));
  return thePrices().map(({ region, name }) => {
    const bill = computeBill({ ...input, settings: { ...input.settings, region } }, thePrices());
    const { perMonthUsd, perHourUsd, idlePerMonthUsd, unpriced } = bill;
    const lines = linesIn(locale, bill.lines);
    return { region, name: name[locale], perMonthUsd, perHourUsd, idlePerMonthUsd, lines, unpriced };
  });
}

async function costOf(catalog: Catalog, decision: Decision): Promise<CostAnswer> {
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
    lines: linesIn(locale, lines),
    notes: notes.map(({ text }) => text[locale]),
    notCounted: notCounted.map(({ text }) => text[locale]),
    savings: saved(catalog, decision),
    regions: inRegions(catalog, decision),
    combinations: await combinationCosts(catalog, decision),
    breakEvens: { packing: packingOf(catalog, decision), rate: rateOf(catalog, decision) },
  };
}

/** Answers with what the bundle that a request chooses costs a month, line by line, and what its profile saves. */
export async function answerCost(request: Request, catalog: Catalog): Promise<Response> {
  return answerJson(request, await costOf(catalog, await decide(request, catalog)));
}
