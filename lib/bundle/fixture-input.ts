import path from 'node:path';
import { readCatalog } from '#lib/catalog/read.ts';
import type { WrittenSettings } from '#lib/choice/bundle-settings.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { BundleInput } from './compose.ts';
import { openFragments } from './fragments.ts';
import type { Settings } from './values.ts';

/** A small folder laid out like `templates/`, for tests of the engine: they must not hang on the product's content. */
export const FIXTURE_TEMPLATES = path.join(import.meta.dirname, 'fixtures/templates');

/** What the fixture's own fragments expect, beside the defaults. */
const OWN = { image: 'example/web:1', date: '2026-11-22' };

/** Reads a fixture folder and gives the input of a bundle of it: `launch.balance.deploy`, and settings that differ. */
export function fixtureInputs(
  root = FIXTURE_TEMPLATES,
): (id: string, settings?: Settings | WrittenSettings) => BundleInput {
  const catalog = readCatalog(root);
  const fragments = openFragments(root);
  const vocabulary = vocabularyOf(catalog);
  return (id, given = {}) => {
    const [launch = '', balance = '', deploy = ''] = id.split('.');
    const pick = { launch, balance, deploy };
    // Tests of the engine give values that the codec would never let through.
    const written = { ...OWN, ...given } as WrittenSettings;
    const choice = { asOf: '2026-11', scenario: null, needs: [], pick: null, settings: written };
    const { settings } = effectiveSettings(choice, pick, vocabulary);
    const manifest = { schemaVersion: 1, pick: id, settings };
    const link = `/?pick=${id}`;
    return { catalog, fragments, pick, settings, asOf: '2026-11', link, manifest, ruledOut: null, retired: null };
  };
}
