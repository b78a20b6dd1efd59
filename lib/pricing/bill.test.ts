import { expect, test } from 'vitest';
import { ALB, API, billOf, ENDPOINTS, NAT, NLB, resource } from './bill.fixture.ts';
import { SMALL } from './usage.ts';

const TOKYO = { region: 'ap-northeast-1' };
// Half a cent is written as a little less in binary.
const cents = (amount: number | undefined) => Math.round((amount ?? Number.NaN) * 100 + 1e-6) / 100;
const task = (cpu: number, memory: number, count = 1) => ({ services: [{ cpu, memory, count }] });

test.each([
  [256, 512, 9.01, 11.25, 7.21],
  [512, 1024, 18.02, 22.49, 14.42],
  [1024, 2048, 36.04, 44.98, 28.84],
  [2048, 4096, 72.08, 89.97, 57.67],
])('a Fargate task of %i CPU units and %i MiB', (cpu, memory, virginia, tokyo, arm) => {
  expect(cents(billOf([], task(cpu, memory)).perMonthUsd)).toBe(virginia);
  expect(cents(billOf([], { ...task(cpu, memory), ...TOKYO }).perMonthUsd)).toBe(tokyo);
  expect(cents(billOf([], { ...task(cpu, memory), arch: 'arm64' }).perMonthUsd)).toBe(arm);
});

test('before January 2019 a Fargate task cost up to half as much again', () => {
  const before = billOf([], task(256, 512), {}, '2018-12').perMonthUsd;
  expect(cents(before)).toBe(13.87);
  expect(cents(billOf([], task(256, 512), {}, '2019-02').perMonthUsd)).toBe(9.01);
});

test.each([
  [
    'an idle ALB, its addresses aside',
    [{ ...ALB, properties: { ...ALB.properties, Scheme: 'internal' } }],
    16.43,
    17.74,
  ],
  ['an idle NLB', [NLB], 16.43, 17.74],
  ['a public ALB in two zones with its addresses', [ALB], 23.73, 25.04],
  ['two NAT gateways with their addresses', [...NAT, ...NAT], 73, 97.82],
  ['the three endpoints in two zones', ENDPOINTS, 43.8, 61.32],
])('%s', (_, resources, virginia, tokyo) => {
  expect(cents(billOf(resources).idlePerMonthUsd)).toBe(virginia);
  expect(cents(billOf(resources, TOKYO).idlePerMonthUsd)).toBe(tokyo);
});

test('ten million calls to a REST API are 35 dollars, which nobody confirmed for Tokyo', () => {
  const rate = { requestsPerSecond: 10e6 / (730 * 3600) };
  const [line] = billOf([API], {}, rate).lines;
  expect([cents(line?.perMonthUsd), line?.idle]).toEqual([35, false]);
  const [tokyo] = billOf([API], TOKYO, rate).lines;
  expect([cents(tokyo?.perMonthUsd), tokyo?.status]).toEqual([42.5, 'not-confirmed']);
});

test('calls beyond 333 million cost less, as a line of their own', () => {
  const { lines } = billOf([API], {}, { requestsPerSecond: 500e6 / (730 * 3600) });
  expect(lines.map(({ id, quantity, unitPriceUsd }) => [id, Math.round(quantity), unitPriceUsd])).toEqual([
    ['api-requests', 333, 3.5],
    ['api-requests-2', 167, 2.8],
  ]);
});

test('public addresses were free before February 2024', () => {
  expect(cents(billOf([ALB], {}, {}, '2024-01').perMonthUsd)).toBe(16.43);
});

test('a gateway endpoint costs nothing', () => {
  expect(billOf([resource('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' })]).lines).toEqual([]);
});

test('tasks on instances are paid for by the instance and its disk', () => {
  const instances = { type: 't3.medium', count: 2 };
  const disk = { LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { VolumeType: 'gp3', VolumeSize: 30 } }] } };
  const hosts = [resource('AWS::EC2::LaunchTemplate', disk), resource('AWS::AutoScaling::AutoScalingGroup')];
  const bill = billOf(hosts, { ...task(256, 512, 2), instances });
  expect(bill.lines.map(({ id, perMonthUsd }) => [id, cents(perMonthUsd)])).toEqual([
    ['ec2/t3.medium', 60.74],
    ['ebs-gp3', 4.8],
  ]);
});

test('an instance type without a price is said, not left out in silence', () => {
  const instances = { type: 'x9.huge', count: 1 };
  const group = resource('AWS::AutoScaling::AutoScalingGroup');
  expect(billOf([group], { ...task(256, 512), instances }).unpriced).toEqual(['x9.huge']);
  expect(billOf([group]).unpriced).toEqual(['AWS::AutoScaling::AutoScalingGroup']);
});

test('a resource type that nobody knows is said once', () => {
  const some = [resource('AWS::Neptune::DBCluster'), resource('AWS::Neptune::DBCluster'), resource('AWS::IAM::Role')];
  expect(billOf(some).unpriced).toEqual(['AWS::Neptune::DBCluster']);
});

test('Spot is counted at the on-demand price, and the bill says how much less it may be', () => {
  const onDemand = billOf([], task(1024, 2048, 4));
  const spot = billOf([], { ...task(1024, 2048, 4), spot: 50 });
  expect(spot.perMonthUsd).toBe(onDemand.perMonthUsd);
  expect(spot.notes.find(({ id }) => id === 'spot')?.text.en).toContain('at most $50.46');
  expect(onDemand.notes.map(({ id }) => id)).not.toContain('spot');
});

test('a Region without prices of its own borrows those of Virginia, and says so', () => {
  const { region, perMonthUsd } = billOf([NLB], { region: 'eu-central-1' });
  expect(region).toMatchObject({ asked: 'eu-central-1', priced: 'us-east-1', isStandIn: true });
  expect(cents(perMonthUsd)).toBe(16.43);
});

test('the web ACL is paid for by itself, by its rules and by what it inspects', () => {
  const acl = resource('AWS::WAFv2::WebACL', { Rules: [{ Name: 'common' }, { Name: 'rate' }] });
  expect(billOf([acl]).idlePerMonthUsd).toBe(7);
  expect(cents(billOf([acl], {}, { requestsPerSecond: 1e6 / (730 * 3600) }).perMonthUsd)).toBe(7.6);
});

test('a stage that traces is paid for by the request that the default rule of X-Ray samples', () => {
  const stage = (TracingEnabled: boolean) => resource('AWS::ApiGateway::Stage', { TracingEnabled });
  const traffic = { requestsPerSecond: 21 };
  expect(billOf([stage(false)], {}, traffic).lines).toEqual([]);
  const { lines, notes } = billOf([stage(true)], {}, traffic);
  // One request and a twentieth of the other twenty: two a second, 5.256 million a month.
  expect(lines.map(({ id, perMonthUsd, idle }) => [id, cents(perMonthUsd), idle])).toEqual([['traces', 26.28, false]]);
  expect(notes.map(({ id }) => id)).toEqual(['traces']);
});

test('what AWS WAF logs is paid for by the gigabyte, and the size of a record is said to be an estimate', () => {
  const { lines, notes } = billOf([resource('AWS::WAFv2::LoggingConfiguration')], {}, { requestsPerSecond: 1 });
  expect(lines.map(({ id, perMonthUsd }) => [id, cents(perMonthUsd)])).toEqual([
    ['logs-stored', 0.15],
    ['vended-logs-in', 2.51],
  ]);
  expect(notes.map(({ id }) => id)).toEqual(['firewall-logs']);
});

test('Container Insights is paid for by the metric, and only when it is on', () => {
  const cluster = (Value: string) =>
    resource('AWS::ECS::Cluster', { ClusterSettings: [{ Name: 'containerInsights', Value }] });
  expect(billOf([cluster('disabled')], task(256, 512, 0)).lines).toEqual([]);
  expect(billOf([cluster('enabled')], task(256, 512, 0)).lines[0]).toMatchObject({
    id: 'metric',
    quantity: 25,
    idle: true,
  });
});

test('a Lambda authorizer costs what it is asked', () => {
  const some = [resource('AWS::Lambda::Function', { MemorySize: '256', Architectures: ['arm64'] })];
  const { lines } = billOf(some, {}, { requestsPerSecond: 1e6 / (730 * 3600), authorizerMs: 100 });
  expect(lines.map(({ id, perMonthUsd }) => [id, cents(perMonthUsd)])).toEqual([
    ['lambda-requests', 0.2],
    ['lambda-arm-duration', 0.33],
  ]);
});

test('idle never exceeds the whole, and an hour is a 730th of the month', () => {
  const resources = [ALB, API, NLB, ...NAT, ...ENDPOINTS];
  const bill = billOf(resources, task(256, 512, 2), SMALL);
  expect(bill.perMonthUsd).toBeGreaterThan(bill.idlePerMonthUsd);
  expect(bill.perHourUsd * 730).toBeCloseTo(bill.perMonthUsd, 9);
  expect(bill.idlePerMonthUsd).toBeCloseTo(billOf(resources, task(256, 512, 2)).perMonthUsd, 9);
});

test('what the tasks fetch goes through NAT where there is one, else through the endpoints', () => {
  const idsOf = (bill: ReturnType<typeof billOf>) => bill.lines.filter(({ idle }) => !idle).map(({ id }) => id);
  const outbound = { outboundGb: 100 };
  expect(idsOf(billOf([...NAT, ...ENDPOINTS], {}, outbound))).toEqual(['nat-gb']);
  const bill = billOf(ENDPOINTS, {}, outbound);
  expect(cents(bill.lines.find(({ id }) => id === 'endpoint-gb')?.perMonthUsd)).toBe(1);
});

test('the network of a VPC that was there before is not counted, and that is said', () => {
  const ids = (resources: Parameters<typeof billOf>[0]) => billOf(resources).notCounted.map(({ id }) => id);
  expect(ids([ALB])).toContain('existing-network');
  expect(ids([ALB, resource('AWS::EC2::VPC')])).not.toContain('existing-network');
});
