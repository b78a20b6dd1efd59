import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] };
type Workflow = { permissions: unknown; jobs: Record<string, Job> };

const workflows = readdirSync('.github/workflows').map((path) => {
  const text = readFileSync(`.github/workflows/${path}`, 'utf8');
  const workflow: Workflow = parse(text);
  return { path, text, workflow, jobs: Object.values(workflow.jobs) };
});
const steps = (jobs: readonly Job[]) => jobs.flatMap((job) => job.steps);

test('there are workflows for the tests, for CodeQL and for Scorecard', () => {
  expect(workflows.map(({ path }) => path).sort()).toEqual(['ci.yml', 'codeql.yml', 'scorecard.yml']);
});

test.each(workflows)('$path: every action is pinned by SHA, with its version beside it', ({ text }) => {
  const uses = text.split('\n').filter((line) => /\buses:/.test(line));
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(line))).toEqual([]);
});

test.each(workflows)(
  '$path: nothing is allowed but what a job names, and no job runs for ever',
  ({ workflow, jobs }) => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  },
);

test.each(workflows)('$path: a checkout leaves no token behind', ({ jobs }) => {
  const checkouts = steps(jobs).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.length).toBeGreaterThan(0);
  expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
});

test.each(workflows)('$path: no text of an event stands in a script', ({ jobs }) => {
  const scripts = steps(jobs).flatMap(({ run }) => run ?? []);
  expect(scripts.filter((run) => run.includes('${{'))).toEqual([]);
});

test('the image has no root and no shell, and the compose file no writable root', () => {
  const recipe = readFileSync('Dockerfile', 'utf8').split(/^FROM /m);
  const last = recipe.at(-1) ?? '';
  expect(last).toMatch(/^gcr\.io\/distroless\/.*:nonroot\n/);
  expect(last).toMatch(/^USER \d{4,}:\d{4,}$/m);
  expect(last).not.toMatch(/^RUN /m);
  const { app } = parse(readFileSync('compose.yml', 'utf8')).services;
  expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  expect(app.ports).toEqual(['127.0.0.1:3000:3000']);
});
