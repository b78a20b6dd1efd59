import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './run.mjs';

const OWN = join('.github', 'workflows');

/** Where a bundle keeps its workflow, and the role by which it deploys. */
export const WORKFLOW = '.github/workflows/deploy.yml';
export const PIPELINE_ROLE = '.github/role.yaml';

/** The workflows of this repository, `[{ name, text }]`. */
export function ownWorkflows() {
  const folder = join(ROOT, OWN);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.map((file) => ({ name: `${OWN}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Every `run` of a workflow as a script of its own, in the shell that it runs in. */
export function runBlocks(text) {
  const { jobs } = parse(text);
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps.flatMap(({ run }, index) =>
      run === undefined
        ? []
        : [{ name: `${job}-${index + 1}.sh`, text: `#!/usr/bin/env bash\nset -eo pipefail\n${run}\n` }],
    ),
  );
}
