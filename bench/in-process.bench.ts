import { bench } from 'vitest';
import { composeBundle } from '#lib/bundle/compose.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import { zipBundle } from '#lib/bundle/zip.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rank } from '#lib/scoring/rank.ts';

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);
const needs = catalog.requirements.slice(0, 12).map(({ id }) => ({ requirement: id, weight: 2, isMust: false }));
const fragments = theFragments();
let count = 0;

/** Each time other names, so that nothing ready-made is measured. */
function composeAndZip(services: number): Uint8Array {
  count += 1;
  const several = Array.from(
    { length: services },
    (_, i) => ['service', `name:s-${count}-${i},port:${80 + i},env:A=1`] as const,
  );
  const { choice } = readChoice([['name', `web-${count}`], ...several], vocabulary);
  const settings = resolveSettings(choice, vocabulary);
  const pick = { launch: 'fargate', balance: 'api-gateway-nlb', deploy: 'cloudformation' };
  const rest = { asOf: choice.asOf, link: '/', manifest: {}, ruledOut: null, retired: null };
  return zipBundle(composeBundle({ catalog, fragments, pick, settings, ...rest }), { date: settings.date });
}

bench('rank 12 combinations × 12 requirements', () => void rank(catalog, '2026-11', needs), { time: 1000 });
bench('compose and zip a bundle', () => void composeAndZip(0), { time: 3000 });
bench('compose and zip a bundle of five services', () => void composeAndZip(5), { time: 3000 });
