import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './bench-browser.mjs';
import { withServer } from './bundles.mjs';
import { freePort } from './free-port.mjs';
import { ROOT, runNpm } from './run.mjs';

const FOLDER = join(ROOT, 'bench', 'lighthouse');
const PAGES = { 'start page': '/en', workbench: '/en/workbench?scenario=talk' };
const AIMS = { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 };
const RUNS = 3;
/** Canonical addresses are whole ones only where the server was told its own. */
const AS_DEPLOYED = { isNamed: true };

/** Lighthouse's four scores on a phone, of the pages as they are served, their Content-Security-Policy on. */
export async function lighthouse() {
  if (
    !existsSync(join(FOLDER, 'node_modules')) &&
    (await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: FOLDER })) !== 0
  )
    return [{ what: 'Lighthouse', p50: 'not run: it could not be installed', aim: '' }];
  const { audit } = await import(pathToFileURL(join(FOLDER, 'audit.mjs')));
  return await withServer(async (url) => {
    const port = await freePort(3119);
    const browser = await openBrowser([`--remote-debugging-port=${port}`]);
    try {
      const rows = [];
      for (const [name, path] of Object.entries(PAGES))
        rows.push(...(await rowsOf(name, () => audit(url + path, port))));
      return rows;
    } finally {
      await browser.close();
    }
  }, AS_DEPLOYED);
}

/** The middle one of several runs, as Lighthouse's own guide asks for. */
async function rowsOf(name, run) {
  const runs = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await run());
  for (const finding of new Set(runs.flatMap(({ findings }) => findings))) console.log(`${name}: ${finding}`);
  return Object.entries(AIMS).map(([category, aim]) => {
    const scores = runs.map(({ scores: of }) => of[category]).toSorted((a, b) => a - b);
    const middle = scores[Math.floor(scores.length / 2)];
    return {
      what: `Lighthouse, phone, ${name}: ${category}`,
      p50: String(middle),
      aim: aim === 100 ? '100' : `≥ ${aim}`,
    };
  });
}
