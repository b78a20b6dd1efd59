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
  zod: '_zod',
  yaml: 'TAG_RESOLVE_FAILED',
  shiki: 'ShikiError',
  'aws-sdk': 'x-amz-user-agent',
};

/** What a browser loads before the route works: the framework's files and those of the route. No nomodule polyfills. */
async function firstLoadFiles() {
  const { rootMainFiles } = JSON.parse(readFileSync(join(BUILD, 'build-manifest.json'), 'utf8'));
  await import(pathToFileURL(join(BUILD, 'server', 'app', `${ROUTE}_client-reference-manifest.js`)).href);
  const entries = globalThis.__RSC_MANIFEST[ROUTE].entryJSFiles;
  return [...new Set([...rootMainFiles, ...Object.values(entries).flat()])].sort();
}

/** Which libraries of the server stand in a script. */
export function serverOnlyIn(script) {
  return Object.entries(SERVER_ONLY).flatMap(([name, sign]) => (script.includes(sign) ? [name] : []));
}

function intruders() {
  const scripts = readdirSync(join(BUILD, 'static'), { recursive: true }).filter((path) => path.endsWith('.js'));
  return scripts.flatMap((path) =>
    serverOnlyIn(readFileSync(join(BUILD, 'static', path), 'utf8')).map((name) => `${name} in ${path}`),
  );
}

async function check() {
  const files = (await firstLoadFiles()).map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(BUILD, path))).length,
  }));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const isTooLarge = bytes > BUDGET_BYTES;
  console.log(`First-load JavaScript of the workbench: ${kB(bytes)} kB gzipped; budget ${kB(BUDGET_BYTES)} kB`);
  for (const file of isTooLarge ? files.toSorted((a, b) => b.bytes - a.bytes) : []) {
    console.error(`${kB(file.bytes).padStart(8)} kB  ${file.path}`);
  }
  const found = intruders();
  for (const intruder of found) console.error(`A library of the server reaches the browser: ${intruder}`);
  if (isTooLarge || found.length > 0) process.exitCode = 1;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

if (process.argv[1] === import.meta.filename) await check();
