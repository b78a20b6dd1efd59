import { bench } from 'vitest';
import { zipBundle } from '#lib/bundle/zip.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { bundleOf } from '#lib/http/bundle.ts';
import { decide } from '#lib/http/decide.ts';
import { FIVE_SERVICES_WITH_EVERYTHING } from '#lib/http/largest-bundle.fixture.mjs';
import { rank } from '#lib/scoring/rank.ts';

const catalog = theCatalog();
const needs = catalog.requirements.slice(0, 12).map(({ id }) => ({ requirement: id, weight: 2, isMust: false }));
let count = 0;

/** From the parameters to the bytes, each time by another name, so that nothing ready-made is measured. */
async function composeAndZip(parameters: string): Promise<Uint8Array> {
  count += 1;
  const request = new Request(`http://127.0.0.1/bundle.zip?name=web-${count}&${parameters}`);
  const decision = await decide(request, catalog);
  return zipBundle(bundleOf(catalog, decision).files, { date: decision.settings.date });
}

const PICK = 'pick=fargate.api-gateway-nlb.cloudformation';

bench('rank 12 combinations × 12 requirements', () => void rank(catalog, '2026-11', needs), { time: 1000 });
bench('compose and zip a bundle', async () => void (await composeAndZip(PICK)), { time: 3000 });
bench(
  'compose and zip five services with everything on',
  async () => void (await composeAndZip(FIVE_SERVICES_WITH_EVERYTHING)),
  { time: 3000 },
);
