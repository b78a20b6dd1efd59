import 'server-only';
import type { Catalog, Locale, Pick } from '#lib/catalog/schema.ts';
import { type Choice, queryOf, writeChoice } from '#lib/choice/choice.ts';
import { bodyOf } from '#lib/choice/query-body.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { bundleOf } from '#lib/http/bundle.ts';
import { decideOn, rankChoice } from '#lib/http/decide.ts';
import { Refusal } from '#lib/http/refusal.ts';

/** What of a decision the page needs before it deploys; its `body` is what the page posts, beside account and stack. */
export type StartOfPage = {
  body: Record<string, unknown>;
  stackName: string;
  region: string;
  resources: { logicalId: string; type: string; description: string }[];
};

type StartPage = { pick: Pick | null; link: string; start: StartOfPage | null; refusal: Refusal | null };

function startOf(catalog: Catalog, choice: Choice): StartOfPage {
  const decision = decideOn(catalog, choice);
  const { settings, picked } = decision;
  const { resources } = bundleOf(catalog, decision);
  return {
    body: bodyOf(writeChoice({ ...choice, pick: picked.id }, vocabularyOf(catalog), { isMonthKept: true })),
    stackName: `${settings.name}-${settings.env}`,
    region: settings.region,
    resources: resources.map(({ logicalId, type, description }) => ({ logicalId, type, description })),
  };
}

/** The beginning of a deployment from a link: what is deployed, or why nothing can be. */
export function startPage(catalog: Catalog, chosen: Choice, locale: Locale): StartPage {
  const vocabulary = vocabularyOf(catalog);
  const link = `/${locale}/workbench?${queryOf(chosen, vocabulary)}`;
  const choice = { ...chosen, settings: { ...chosen.settings, lang: chosen.settings.lang ?? locale } };
  const { ranking, winner } = rankChoice(catalog, choice);
  const pick = ranking.find(({ id }) => id === (choice.pick ?? winner))?.pick ?? null;
  if (!pick) return { pick, link, start: null, refusal: null };
  try {
    return { pick, link, start: startOf(catalog, choice), refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { pick, link, start: null, refusal: error };
  }
}
