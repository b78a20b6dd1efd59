import { bundledScoring } from './bench-bundled.mjs';
import { deployment } from './bench-deploy.mjs';
import { inProcess } from './bench-in-process.mjs';
import { interaction } from './bench-interaction.mjs';
import { lighthouse } from './bench-lighthouse.mjs';
import { overLoopback } from './bench-loopback.mjs';
import { race } from './bench-race.mjs';
import { rooms } from './bench-rooms.mjs';
import { checkNode } from './check-node.mjs';
import { build, install } from './prepare.mjs';
import { ROOT } from './run.mjs';

const PARTS = {
  'in-process': inProcess,
  bundled: bundledScoring,
  loopback: overLoopback,
  deployment,
  race,
  rooms,
  interaction,
  lighthouse,
};

/** `npm run bench`: all measurements, or those named, as in `npm run bench -- interaction`. */
checkNode();
process.chdir(ROOT);
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
if ((await install()) !== 0 || (await build()) !== 0) process.exit(1);
const rows = [];
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) rows.push(...(await PARTS[part]()));
console.log('\n| what | p50 | p95 | aim |\n| --- | --- | --- | --- |');
for (const { what, p50, p95 = '', aim } of rows) console.log(`| ${what} | ${p50} | ${p95} | ${aim} |`);
