import { expect, test } from 'vitest';
import { CONTENT, composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { checkRequest } from '#lib/deploy/local-checks.ts';
import { bed, deployed, request } from './rehearse.fixture.ts';

const IDS = combinations(CONTENT).map(({ id }) => id);

test.each(IDS)('%s passes the checks in both profiles, and names its roles', (id) => {
  for (const profile of ['workshop', 'production']) {
    const template = composeContent(id, { profile }).file('template.yaml');
    const { body, facts } = checkRequest(request({ template }));
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(51_200);
    expect(facts.roles.map(({ type }) => type)).toContain('AWS::IAM::Role');
    expect(Object.keys(facts.descriptions).length).toBeGreaterThan(10);
  }
});

test('the talk’s architecture is deployed to the rehearsal, with its outputs', async () => {
  const { engine } = await bed({ pace: 20_000 });
  const template = composeContent('fargate.api-gateway-nlb.cloudformation', {}).file('template.yaml');
  const view = await deployed(engine, { template });
  expect(view).toMatchObject({ state: 'succeeded' });
  expect(view.outputs.map(({ value }) => value).filter((value) => value.startsWith('https://'))).not.toEqual([]);
  expect(view.resources.filter(({ status }) => status !== 'CREATE_COMPLETE')).toEqual([]);
});
