import { askedInAll, fetchBundles } from './bundles.mjs';
import { lintBundles } from './lint-bundles.mjs';
import { build } from './prepare.mjs';
import { writeSnapshot } from './proof-record.mjs';
import { proveBundles } from './prove-bundles.mjs';

/** `npm run proof`: proves every bundle; with `--write`, and if all is in order, writes templates/proof.yml. */
const isWriting = process.argv.includes('--write');
if ((await build()) !== 0) process.exit(1);
const bundles = await fetchBundles(await askedInAll());
if (isWriting) await lintBundles(bundles);
const { passed, failed, proof } = await proveBundles(bundles, { isSnapshotDue: !isWriting });
if (isWriting && failed === 0) writeSnapshot(proof);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
