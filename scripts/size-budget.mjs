import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

const BUDGET_BYTES = 155_000;
const ROUTE = '/[locale]/workbench/page';
const BUILD = join(ROOT, '.next');

/** A string that survives minification in each library that belongs on the server. */
const SERVER_ONLY = {
  yaml: 'TAG_RESOLVE_FAILED',
  shiki: 'ShikiError',
  'aws-sdk': 'x-amz-user-agent',
};

/** The same of a library that may come later, with the part of the page that needs it. */
const LATER = { zod: '_zod' };

/** What a browser loads before the route works: the framework's files and those of the route. No nomodule polyfills. */
async function firstLoadFiles() {
  const { rootMainFiles } = JSON.parse(readFileSync(join(BUILD, 'build-manifest.json'), 'utf8'));
  await import(pathToFileURL(join(BUILD, 'server', 'app', `${ROUTE}_client-reference-manifest.js`)).href);
  const entries = globalThis.__RSC_MANIFEST[ROUTE].entryJSFiles;
  return [...new Set([...rootMainFiles, ...Object.values(entries).flat()])].sort();
}

/** Which libraries stand in a script that must not: those of the server, and in a first load those that may wait. */
export function intrudersIn(script, isFirstLoad) {
  const signs = isFirstLoad ? { ...SERVER_ONLY, ...LATER } : SERVER_ONLY;
  return Object.entries(signs).flatMap(([name, sign]) => (script.includes(sign) ? [name] : []));
}

function intruders(firstLoad) {
  const paths = readdirSync(join(BUILD, 'static'), { recursive: true }).filter((path) => path.endsWith('.js'));
  return paths.flatMap((path) => {
    const isFirstLoad = firstLoad.includes(join('static', path));
    const script = readFileSync(join(BUILD, 'static', path), 'utf8');
    return intrudersIn(script, isFirstLoad).map((name) => `${name} in ${path}`);
  });
}

async function check() {
  const firstLoad = await firstLoadFiles();
  const files = firstLoad.map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(BUILD, path))).length,
  }));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const isTooLarge = bytes > BUDGET_BYTES;
  console.log(`First-load JavaScript of the workbench: ${kB(bytes)} kB gzipped; budget ${kB(BUDGET_BYTES)} kB`);
  for (const file of isTooLarge ? files.toSorted((a, b) => b.bytes - a.bytes) : []) {
    console.error(`${kB(file.bytes).padStart(8)} kB  ${file.path}`);
  }
  const found = intruders(firstLoad);
  for (const intruder of found) console.error(`A library that does not belong there reaches the browser: ${intruder}`);
  if (isTooLarge || found.length > 0) process.exitCode = 1;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

if (process.argv[1] === import.meta.filename) await check();
