import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { LeftOut } from '#lib/choice/effective-settings.ts';
import type { Decision } from './decide.ts';

const GENERATOR = 'saikyo-ecs';

/** What was asked for and the pick cannot, in one language. */
export function leftOutIn(leftOut: readonly LeftOut[], locale: Locale) {
  return leftOut.map(({ setting, value, reason }) => ({ setting, value, reason: reason[locale] }));
}

/** What `saikyo-ecs.json` says: all that was chosen and what came of it. Its keys stand in the order of reading. */
export function manifestOf(catalog: Catalog, { choice, ranking, picked, settings, leftOut, link, vote }: Decision) {
  const locale: Locale = settings.lang === 'ja' ? 'ja' : 'en';
  const labels = optionsOf(catalog.options, picked.pick).map(({ dimension, label }) => [dimension, label[locale]]);
  const { rank, tier, fit, tied, dominatedBy, blockedBy } = picked;
  const { winner, winnerMaintained, leaders, rival } = ranking;
  return {
    schemaVersion: 1,
    generator: GENERATOR,
    catalogVersion: catalog.edition.version,
    asOf: choice.asOf,
    pick: picked.id,
    labels: Object.fromEntries(labels),
    scenario: choice.scenario,
    needs: choice.needs.map(({ requirement, level, weight }) => ({ requirement, level, weight })),
    decision: {
      winner,
      winnerMaintained,
      leaders,
      rival,
      rank,
      tier,
      fit,
      tied,
      dominatedBy,
      ruledOut: tier === 2,
      blockedBy,
    },
    // An empty text is a setting that is not given.
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== '')),
    leftOut: leftOutIn(leftOut, locale),
    // The template says the rest: lib/http/bundle.ts fills it in.
    warnings: [] as string[],
    link,
    ...(vote && { vote }),
  };
}
