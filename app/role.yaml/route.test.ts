import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { NEEDED } from './needed.fixture.ts';
import { covered, isAllowed, policies, statements, template, text, VARIANTS } from './role.fixture.ts';

function typesOf(pick: string, settings: Record<string, string>): string[] {
  return Object.values(composeContent(pick, settings).template.Resources).map(({ Type }) => Type);
}

const types = new Set(
  combinations(theCatalog()).flatMap(({ id }) => VARIANTS.flatMap((settings) => typesOf(id, settings))),
);

/** Every type that a fragment can bring, in whatever settings. */
const inFragments = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(base|launch|balance|deploy)\/.*\.yml$/.test(file) && !file.includes('/github-role'))
  .flatMap((file) => [...readFileSync(`templates/${file}`, 'utf8').matchAll(/^ {4}Type: (AWS::\w+::\w+)$/gm)])
  .map(([, type = '']) => type);

test('every resource type that a bundle can hold is covered, and made and removed with the rights of the role', () => {
  expect(inFragments.length).toBeGreaterThan(50);
  expect([...types, ...inFragments].filter((type) => !covered.includes(type))).toEqual([]);
  for (const type of covered) {
    const missing = NEEDED[type]?.filter((action) => !isAllowed(action));
    expect([type, missing]).toEqual([type, []]);
  }
}, 60_000);

test('the role makes no people and no keys, and does not touch itself', () => {
  const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => Action);
  const isDenied = (action: string) =>
    denied.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));
  for (const action of [
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:AttachUserPolicy',
    'iam:CreateGroup',
  ])
    expect([action, isDenied(action)]).toEqual([action, true]);
  expect(text).toContain('role/${RoleName}');
  for (const action of [
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:CreatePolicy',
    'organizations:LeaveOrganization',
    's3:GetObject',
  ])
    expect([action, isAllowed(action)]).toEqual([action, false]);
});

test('what names a role, a stack or a bucket is limited to the prefix, the rest to one Region', () => {
  for (const { Effect, Action, Resource, ...rest } of statements) {
    if (Effect === 'Deny' || Resource !== '*') continue;
    const isGlobal = Action.every((action) => /^(route53:|acm:|iam:ListAccountAliases$)/.test(action));
    expect([Action[0], isGlobal || JSON.stringify(rest).includes('aws:RequestedRegion')]).toEqual([Action[0], true]);
  }
  for (const action of [
    'iam:CreateRole',
    'iam:PassRole',
    'cloudformation:DeleteStack',
    's3:DeleteBucket',
    'lambda:CreateFunction',
  ]) {
    const allowing = statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action.includes(action));
    expect([action, allowing.map(({ Resource }) => String(Resource))]).toEqual([
      action,
      [expect.stringContaining('${StackNamePrefix}')],
    ]);
  }
});

test('the external id is a secret parameter that must be given', () => {
  expect(template.Parameters.ExternalId).toMatchObject({ NoEcho: true });
  expect(Object.values(template.Parameters).filter(({ Default }) => Default !== undefined)).toEqual([]);
  expect(text).toContain("'sts:ExternalId': !Ref ExternalId");
});

test('each policy is smaller than what IAM takes: 6,144 characters without white space', () => {
  for (const { Properties } of policies) {
    const filled = JSON.stringify(Properties.PolicyDocument).replaceAll(/\$\{[^}]+\}/g, 'x'.repeat(31));
    expect(filled.replaceAll(/\s/g, '').length).toBeLessThan(6144);
  }
});
