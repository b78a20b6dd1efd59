import { expect, test } from 'vitest';
import { CONTENT, composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { checkRequest } from '#lib/deploy/local-checks.ts';
import { templateJson } from '#lib/deploy/template-json.ts';
import { boundaryArnOf, withBoundary } from './boundary.ts';
import { request } from './rehearse.fixture.ts';

const ARN = boundaryArnOf({ accountId: '111122223333', roleName: 'saikyo' });
const IDS = combinations(CONTENT).map(({ id }) => id);
const SETTINGS = [
  { profile: 'workshop', exec: 'on' },
  { profile: 'production', auth: 'lambda' },
  { profile: 'production', rollout: 'blue-green' },
];

type Resource = { Type: string; Properties?: { PermissionsBoundary?: string } };

test.each(IDS)('every role of %s gets the boundary, and nothing else changes', (id) => {
  for (const settings of SETTINGS) {
    const template = composeContent(id, settings).file('template.yaml');
    const bounded = withBoundary(template, ARN);
    const resources = Object.values(templateJson(bounded).Resources ?? {}) as Resource[];
    const roles = resources.filter(({ Type }) => Type === 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.filter(({ Properties }) => Properties?.PermissionsBoundary !== ARN)).toEqual([]);
    const added = bounded.split('\n').filter((line) => !template.split('\n').includes(line));
    expect([...new Set(added)].map((line) => line.trim())).toEqual([`PermissionsBoundary: "${ARN}"`]);
    expect(Buffer.byteLength(checkRequest(request({ template: bounded })).body)).toBeLessThanOrEqual(51_200);
  }
});

test('a role that would go without is no template to send', () => {
  const flow = 'Resources:\n  A:\n    Type: AWS::IAM::Role\n    Properties: {}\n';
  expect(() => withBoundary(flow, ARN)).toThrow(/no boundary/);
});
