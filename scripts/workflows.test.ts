import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { withBoundary } from '#lib/http/deploy/boundary.ts';
import { ownWorkflows, runBlocks, WORKFLOW } from './workflows.mjs';

const stepSchema = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const jobSchema = z.looseObject({
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  'timeout-minutes': z.number(),
  'runs-on': z.string(),
  environment: z.string().optional(),
  if: z.string().optional(),
  steps: z.array(stepSchema).min(1),
});
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  concurrency: z.looseObject({ group: z.string(), 'cancel-in-progress': z.unknown() }),
  jobs: z.record(z.string(), jobSchema),
});

const VARIANTS: Record<string, string>[] = [
  {},
  { lang: 'ja', auth: 'lambda' },
  { name: 'shop', env: 'prod', region: 'us-east-1', profile: 'production', waf: 'on' },
];
const EMITTED = combinations(theCatalog()).flatMap(({ id }) =>
  VARIANTS.map((settings) => ({
    name: `${id} ${JSON.stringify(settings)}`,
    text: composeContent(id, settings).file(WORKFLOW),
  })),
);
const ALL: { name: string; text: string }[] = [...ownWorkflows(), ...EMITTED];

test.each(ALL)(
  '$name gives no job a right that it does not ask for, and no action may change behind its name',
  ({ text }) => {
    const workflow = workflowSchema.parse(parse(text));
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    const uses = [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, action = '', comment = '']) => [action, comment]);
    for (const [action, comment] of uses) {
      expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses: action = '' }) => action.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  },
);

test.each(ALL)('$name lets no text of a stranger into a script', ({ text }) => {
  for (const { text: script } of runBlocks(text)) expect(script).not.toContain('${{');
});

test('everyone names the same commit of an action', () => {
  const pins = new Map<string, Set<string>>();
  for (const { text } of ALL)
    for (const [, action = '', commit = ''] of text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@(\S+ # \S+)/g))
      pins.set(action, (pins.get(action) ?? new Set()).add(commit));
  expect(pins.size).toBeGreaterThan(1);
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

test('a pull request looks, main deploys, into the account, Region and environment that were chosen', () => {
  const text = composeContent('fargate.alb.cloudformation', { name: 'shop', env: 'prod', region: 'us-east-1' }).file(
    WORKFLOW,
  );
  const { on, jobs, concurrency } = workflowSchema.parse(parse(text));
  expect(Object.keys(on)).toEqual(['pull_request', 'push', 'workflow_dispatch']);
  expect(jobs.plan?.if).toContain("github.event_name == 'pull_request'");
  expect(jobs.plan?.if).toContain('head.repo.full_name == github.repository');
  expect(jobs.plan?.permissions).toEqual({ contents: 'read', 'id-token': 'write', 'pull-requests': 'write' });
  expect(jobs.deploy?.if).toContain("github.ref == 'refs/heads/main'");
  expect(jobs.deploy?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(jobs.deploy?.environment).toBe('prod');
  expect(jobs.check?.permissions).toEqual({ contents: 'read' });
  expect(concurrency.group).toContain('shop-prod');
  const roles = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.with?.['role-to-assume'] ?? []));
  expect(roles).toEqual([
    'arn:aws:iam::${{ vars.AWS_ACCOUNT_ID }}:role/github/shop-prod-plan',
    'arn:aws:iam::${{ vars.AWS_ACCOUNT_ID }}:role/github/shop-prod-deploy',
  ]);
});

/** A bundle unpacked into a folder of its own. */
function unpacked(id: string, settings: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bundle = composeContent(id, settings);
  for (const path of bundle.paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bundle.file(path));
  }
  return folder;
}

test.each(['fargate.alb.cloudformation', 'ec2.api-gateway-nlb.ecs-cli'])(
  'bound-roles.sh writes into %s what the server writes for a connected account',
  (id) => {
    const settings = { profile: 'production', discovery: 'on' };
    const arn = 'arn:aws:iam::111122223333:policy/web-dev-boundary';
    const folder = unpacked(id, settings);
    execFileSync('bash', ['.github/bound-roles.sh', arn], { cwd: folder });
    const template = composeContent(id, settings).file('template.yaml');
    expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toBe(withBoundary(template, arn));
  },
);

test('git takes all files of a bundle in, and none of the drafts', () => {
  const folder = unpacked('fargate.alb.ecs-cli', {});
  for (const draft of ['parameters.json.new', 'docker-compose.yml.newer', 'after.env'])
    writeFileSync(join(folder, draft), '');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  expect(git('ls-files').trim().split('\n').sort()).toEqual(composeContent('fargate.alb.ecs-cli', {}).paths.toSorted());
});
