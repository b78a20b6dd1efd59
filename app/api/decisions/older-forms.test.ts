import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { theDatabase } from '#lib/http/database.ts';
import { reviewMadeSchema, reviewSchema } from '#lib/http/decisions/review-schemas.ts';
import { shownReview } from '#lib/http/decisions/shown-review.ts';
import old from '#lib/keep/old-manifests.fixture.json' with { type: 'json' };
import { databaseStore } from '#lib/reviews/store/database-store.ts';
import { api, refused, withDatabase } from './reviews.fixture.ts';

let decisions = 0;

withDatabase();

test.for(old)('a review of long ago still opens: $from', async ({ manifest, means }) => {
  const id = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
  const opening = { id, manifest, authorHash: '', at: new Date().toISOString() };
  await databaseStore(await theDatabase()).create(opening);
  const response = await api.read(id);
  expect([response.status, await response.json()]).toMatchObject([200, { id, manifest, status: 'proposed' }]);
  const shown = await shownReview(theCatalog(), id, 'en');
  expect(shown).toMatchObject({ document: { pickId: means.pick, asOf: means.asOf } });
});

test.for(old)(
  'a saikyo-ecs.json of an older form opens a review, and is kept as it is: $from',
  async ({ manifest, means }) => {
    decisions += 1;
    const name = String(decisions);
    const given = {
      ...manifest,
      link: `${manifest.link}${name}`,
      settings: { ...manifest.settings, name: `shop${name}` },
    };
    const response = await api.open({ manifest: given });
    expect(response.status).toBe(201);
    const { id } = reviewMadeSchema.parse(await response.json());
    expect(reviewSchema.parse(await (await api.read(id)).json()).manifest).toEqual(given);
    const shown = await shownReview(theCatalog(), id, 'en');
    expect(shown).toMatchObject({ document: { pickId: means.pick, asOf: means.asOf } });
    const forged = { ...given, pick: 'ec2.alb.cloudformation' };
    expect(await refused(api.open({ manifest: forged }))).toMatchObject({ status: 400, code: 'manifest-mismatch' });
  },
);
