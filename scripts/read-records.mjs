import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchRecord, withServer } from './bundles.mjs';
import { proofTools } from './proof-tools.mjs';

const TITLES = {
  en: 'Run web on Fargate × API Gateway + NLB × ecs-cli',
  ja: 'webをFargate × API Gateway + NLB × ecs-cliで動かす',
};
const NUMBERS = { madr: '0001', nygard: '0001', log4brains: '20261201' };
const ASKED = Object.keys(NUMBERS).flatMap((form) => Object.keys(TITLES).map((lang) => ({ form, lang })));

/** Has adr-log list records of every form in both languages. Answers `{ passed, failed }`, a record counting as one. */
export async function readRecords() {
  const { adrLog } = await proofTools('record-tools.mjs');
  const problems = await withServer(async (url) => {
    const found = [];
    for (const { form, lang } of ASKED) {
      const query = `scenario=talk&as-of=2019-02&date=2026-12-01&adr=${form}&lang=${lang}`;
      const { name, text } = await fetchRecord(url, query);
      const said = inFolder(name, text, adrLog).join('\n');
      const expected = `* [ADR-${NUMBERS[form]}](${name}) - ${TITLES[lang]}`;
      if (said !== expected) found.push(`${form} ${lang}: adr-log lists ${said}, not ${expected}`);
    }
    return found;
  });
  for (const problem of problems) console.error(problem);
  return { passed: ASKED.length - problems.length, failed: problems.length };
}

function inFolder(name, text, read) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    writeFileSync(join(folder, name), text);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
