import 'server-only';
import type { z } from 'zod';
import { thePrices, theProfiles } from '#lib/catalog/read.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { type Bill, computeBill } from '#lib/pricing/bill.ts';
import { answerJson } from './answer.ts';
import { billInputOf, billOf, inRegion } from './bill.ts';
import { localeOf } from './bundle-notes.ts';
import { packingOf, rateOf } from './cost-break-evens.ts';
import { combinationCosts } from './cost-combinations.ts';
import type { costSchema } from './cost-schema.ts';
import { type Decision, decide } from './decide.ts';
import { resourcesOf } from './template-resources.ts';
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
 * What the production profile adds to the workshop profile's bundle of the same decision, thing by thing: those whose
 * resources differ, and what these add to each of the two bills.
 */
function added(catalog: Catalog, decision: Decision): Pick<CostAnswer, 'adds' | 'savings'> {
  const locale = localeOf(decision.settings);
  const bundles = ['production', 'workshop'].map((profile) => {
    const other = inProfile(catalog, decision, profile);
    const settled = { pick: other.picked.pick, settings: other.settings };
    const resources = resourcesOf(catalog, settled);
    return (types: readonly string[]) => {
      const rows = resources.filter(({ type }) => types.includes(type));
      const bill = billOf(catalog, settled, rows, usageOf(decision.choice.usage));
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

const linesIn = (locale: Locale, lines: Bill['lines']): CostAnswer['lines'] =>
  lines.map(({ label, note, ...line }) => ({ ...line, label: label[locale], ...(note && { note: note[locale] }) }));

/** The same bundle, the other combinations and the break-evens at the prices of each Region that has any. */
async function inRegions(catalog: Catalog, decision: Decision): Promise<CostAnswer['regions']> {
  const locale = localeOf(decision.settings);
  const settled = { pick: decision.picked.pick, settings: decision.settings };
  const input = billInputOf(catalog, settled, resourcesOf(catalog, settled), usageOf(decision.choice.usage));
  const costsIn = await combinationCosts(catalog, decision);
  return thePrices().map(({ region, name }) => {
    const bill = computeBill(inRegion(input, region), thePrices());
    const { perMonthUsd, perHourUsd, idlePerMonthUsd, unpriced } = bill;
    return {
      ...{ region, name: name[locale], perMonthUsd, perHourUsd, idlePerMonthUsd, unpriced },
      lines: linesIn(locale, bill.lines),
      combinations: costsIn(region),
      breakEvens: { packing: packingOf(catalog, decision, region), rate: rateOf(catalog, decision, region) },
    };
  });
}

/** What the bundle of a decision costs, here and elsewhere, beside all others, and what its profile adds. */
async function costOf(catalog: Catalog, decision: Decision): Promise<CostAnswer> {
  const { picked, settings, choice } = decision;
  const settled = { pick: picked.pick, settings };
  const locale = localeOf(settings);
  // By the resources alone: the traffic is in no template, so other traffic composes nothing anew.
  const bill = billOf(catalog, settled, resourcesOf(catalog, settled), usageOf(choice.usage));
  const { lines, region, usage, notes, notCounted, ...rest } = bill;
  const regions = await inRegions(catalog, decision);
  const own = regions.find((each) => each.region === region.priced);
  if (!own) throw new Error(`no prices of ${region.priced}`);
  return {
    pick: picked.id,
    profile: settings.profile,
    currency: 'USD',
    ...rest,
    usage: { ...usage },
    region: { ...region, name: region.name[locale] },
    lines: linesIn(locale, lines),
    notes: notes.map(({ text }) => text[locale]),
    notCounted: notCounted.map(({ text }) => text[locale]),
    regions,
    combinations: own.combinations,
    breakEvens: own.breakEvens,
    ...added(catalog, decision),
  };
}

/** Answers with what the bundle that a request chooses costs a month, line by line, and what its profile saves. */
export async function answerCost(request: Request, catalog: Catalog): Promise<Response> {
  return answerJson(request, await costOf(catalog, await decide(request, catalog)));
}
