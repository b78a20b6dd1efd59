import { expect, test, vi } from 'vitest';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { linkSubnets, linkZones } from '#lib/deploy/link-zones.ts';
import { quotaUse } from '#lib/deploy/quota-use.ts';
import { accountThatSays, OLD_ZONES, quotaOf, subnetsIn, TWO_ADDRESSES, TWO_VPCS } from './region-answers.fixture.ts';

const OWN = '000000000000';
const ADDRESSES = { service: 'ec2', code: 'L-0263D0A3', counts: 'addresses' } as const;
const VPCS = { service: 'vpc', code: 'L-F678F1CE', counts: 'vpcs' } as const;
const TALK = 'fargate.api-gateway-nlb.cloudformation';

test('an account says how many addresses it has, and how many it may have', async () => {
  const { clients, asked } = await accountThatSays({ DescribeAddresses: TWO_ADDRESSES, GetServiceQuota: quotaOf(5) });
  expect(await quotaUse(clients, OWN, ADDRESSES)).toEqual({ used: 2, quota: 5 });
  expect(asked).toContain('{"ServiceCode":"ec2","QuotaCode":"L-0263D0A3"}');
});

test('VPCs that other accounts share with this one take none of its quota', async () => {
  const { clients, asked } = await accountThatSays({ DescribeVpcs: TWO_VPCS, GetServiceQuota: quotaOf(20) });
  expect(await quotaUse(clients, OWN, VPCS)).toEqual({ used: 2, quota: 20 });
  const query = asked.map((body) => Object.fromEntries(new URLSearchParams(body))).find(({ Action }) => Action);
  expect(query).toMatchObject({ 'Filter.1.Name': 'owner-id', 'Filter.1.Value.1': OWN });
});

test.each([
  ['may not see the addresses', { GetServiceQuota: quotaOf(5) }],
  ['may not see the quota', { DescribeAddresses: TWO_ADDRESSES }],
  ['gets no answer', { DescribeAddresses: TWO_ADDRESSES, GetServiceQuota: undefined }],
  ['gets something else', { DescribeAddresses: TWO_ADDRESSES, GetServiceQuota: '<html>proxy</html>' }],
])('who %s knows nothing, and waits no longer than two seconds', async (_, answers) => {
  const { clients } = await accountThatSays(answers);
  const startedAt = performance.now();
  expect(await quotaUse(clients, OWN, ADDRESSES)).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});

test('a look goes to the endpoint of its clients, whatever the environment names', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
  const { clients } = await accountThatSays({ DescribeAddresses: TWO_ADDRESSES, GetServiceQuota: quotaOf(5) });
  expect(await quotaUse(clients, OWN, ADDRESSES)).toEqual({ used: 2, quota: 5 });
});

test('the VPC link of the talk’s architecture is in the first two zones, or where the chosen subnets are', () => {
  const made = composeContent(TALK, {}).file('template.yaml');
  expect(linkSubnets(made, [])).toEqual({ subnets: [], places: [0, 1] });
  const existing = { vpc: 'vpc-04c8a9d5', 'private-subnets': 'subnet-0a1b2c3d,subnet-4e5f6a7b' };
  const parameters = [
    { key: 'PrivateSubnetA', value: 'subnet-0a1b2c3d' },
    { key: 'PrivateSubnetB', value: 'subnet-4e5f6a7b' },
    { key: 'Vpc', value: 'vpc-04c8a9d5' },
  ];
  const chosen = composeContent(TALK, existing).file('template.yaml');
  expect(linkSubnets(chosen, parameters)).toEqual({ subnets: ['subnet-0a1b2c3d', 'subnet-4e5f6a7b'], places: [] });
  expect(linkSubnets(composeContent('fargate.alb.cloudformation', {}).file('template.yaml'), [])).toEqual({
    subnets: [],
    places: [],
  });
});

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html
test.each([
  ['zones with a default subnet come alone', subnetsIn('c', 'b'), ['apne1-az2', 'apne1-az1']],
  ['without any default subnet all zones come', '<subnetSet/>', ['apne1-az3', 'apne1-az2']],
])('as CloudFormation gives zones, %s', async (_, DescribeSubnets, ids) => {
  const { clients } = await accountThatSays({ DescribeAvailabilityZones: OLD_ZONES, DescribeSubnets });
  const zones = await linkZones(clients, composeContent(TALK, {}).file('template.yaml'), []);
  expect(zones?.map(({ id }) => id)).toEqual(ids);
});

test('where the zones may not be seen nothing is known of them', async () => {
  const { clients } = await accountThatSays({ DescribeSubnets: subnetsIn('a') });
  expect(await linkZones(clients, composeContent(TALK, {}).file('template.yaml'), [])).toBeUndefined();
});
