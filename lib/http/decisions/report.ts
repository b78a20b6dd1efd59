import 'server-only';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import type { Need } from '#lib/choice/needs.ts';
import { differenceBetween } from '#lib/decisions/difference.ts';
import { differenceSentences } from '#lib/decisions/difference-sentences.ts';
import type { BundleReport, Report, ReportSide } from '#lib/decisions/report.ts';
import type { Bundle } from '#lib/http/bundle.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { differenceOf, resourceText } from '#lib/scoring/listed-difference.ts';
import { type Held, hold } from './held.ts';
import { settingsDifference } from './settings-difference.ts';

function sideOf({ held, confidence, link }: Held): ReportSide {
  const { asOf, picked, isByHand } = held;
  return {
    asOf,
    pick: picked?.id ?? null,
    isByHand,
    rank: picked?.rank ?? null,
    fit: picked?.fit ?? null,
    confidence,
    link,
  };
}

const needOf = (need: Need | null) => need && { level: need.level, weight: need.weight };

function bundleReport(from: Bundle, to: Bundle): BundleReport {
  const paths = (bundle: Bundle) => bundle.files.map(({ path }) => path);
  const contents = new Map(from.files.map(({ path, content }) => [path, content]));
  const changed = to.files.filter(({ path, content }) => contents.has(path) && contents.get(path) !== content);
  return {
    resources: differenceOf(from.resources.map(resourceText), to.resources.map(resourceText)),
    files: { ...differenceOf(paths(from), paths(to)), changed: changed.map(({ path }) => path) },
    perMonth: { fromUsd: from.bill.perMonthUsd, toUsd: to.bill.perMonthUsd },
  };
}

/** Holds two choices against each other: rankings, reasons, and the bundles where both have one. */
export function reportOf(catalog: Catalog, choices: { from: Choice; to: Choice }, locale: Locale): Report {
  const [from, to] = [hold(catalog, choices.from, locale), hold(catalog, choices.to, locale)];
  const difference = differenceBetween(catalog.facts, from.held, to.held);
  const telling = {
    names: localizeCatalog(catalog, locale),
    words: differenceWordsOf(locale),
    dimensions: dictionaryOf(locale).dimension,
    locale,
  };
  const effect = (fact: { id: string; effect: number } | null) => fact && { id: fact.id, effect: fact.effect };
  const isMade = 'bundle' in from.made && 'bundle' in to.made;
  const refusal = ['refusal' in to.made && to.made.refusal, 'refusal' in from.made && from.made.refusal].find(Boolean);
  return {
    sentences: differenceSentences(difference, from.held, to.held, telling),
    from: sideOf(from),
    to: sideOf(to),
    choice: difference.options,
    requirements: difference.needs.map(({ requirement, from: was, to: now }) => {
      return { requirement, from: needOf(was), to: needOf(now) };
    }),
    facts: difference.facts.map(({ ended, began }) => {
      return {
        requirement: began?.requirement ?? ended?.requirement ?? '',
        ended: effect(ended),
        began: effect(began),
      };
    }),
    otherFacts: difference.otherFacts,
    ranks: difference.ranks,
    settings:
      'bundle' in from.made && 'bundle' in to.made
        ? settingsDifference(from.made.decision.settings, to.made.decision.settings)
        : [],
    bundle: 'bundle' in from.made && 'bundle' in to.made ? bundleReport(from.made.bundle, to.made.bundle) : null,
    refusal: isMade ? null : refusal || null,
  };
}
