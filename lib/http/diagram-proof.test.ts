import { expect, test } from 'vitest';
import { CONTENT, type ComposedBundle, composeContent } from '#lib/bundle/composed-template.ts';
import { references } from '#lib/bundle/template-graph.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import type { DiagramEdge, DiagramGraph } from '#lib/diagram/graph-shape.ts';
import { GIVEN_LOOKS, PART_LOOKS } from '#lib/diagram/part-looks.ts';
import { DRAWN, graphOf, THREE } from './diagrams.fixture.ts';

const serviceNames = (file: ComposedBundle['file']) =>
  [...file('deploy.sh').matchAll(/^SERVICE='([^']+)'$/gm)].map(([, name = '']) => name);

/** What a link of a chain refers to, read anew from the bundle: the picture's own reader is not asked. */
function refersTo({ template, file }: ComposedBundle, id: string): string[] {
  const output = /^Outputs\.(\w+)$/.exec(id)?.[1];
  if (output !== undefined) return references(template.Outputs[output]);
  if (id in template.Resources) return references(template.Resources[id]?.Properties);
  if (!serviceNames(file).includes(id)) return [];
  const [, own = ''] = file('deploy.sh').split(new RegExp(`^(?=SERVICE='${id}'$)`, 'm'));
  const prefix = /^ID='(\w*)'$/m.exec(own)?.[1] ?? '';
  const read = [...file('deploy.sh').matchAll(/output "?(\$\{ID\})?(\w+)/g)];
  return read.map(([, isOwn, name = '']) => `Outputs.${isOwn ? prefix : ''}${name}`);
}

function exists({ template, file }: ComposedBundle, id: string): boolean {
  const names = [...Object.keys(template.Resources), ...Object.keys(template.Parameters), ...serviceNames(file)];
  return names.includes(id) || (id.startsWith('Outputs.') && id.slice('Outputs.'.length) in template.Outputs);
}

/** Whether every two neighbours of a chain are joined by a reference, and its ends belong to the arrow's. */
function unproved(bundle: ComposedBundle, { nodes }: DiagramGraph, { from, to, via, kind }: DiagramEdge): boolean {
  const ends = [from, to].map((end) => nodes.find(({ id }) => id === end));
  const [first = '', last = ''] = [via[0], via.at(-1)];
  // What a stack makes needs no reference: it stands in the template.
  if (kind === 'deploy' && from === 'stack')
    return to === 'tool' ? !via.every((id) => exists(bundle, id)) : !(via[0] === to && to in bundle.template.Resources);
  if (kind === 'deploy') return !(last === to && via.slice(0, -1).every((id) => refersTo(bundle, to).includes(id)));
  const isJoined = via.every((id, index) => {
    const next = via[index + 1];
    return next === undefined || refersTo(bundle, id).includes(next) || refersTo(bundle, next).includes(id);
  });
  return !(isJoined && ends[0]?.members.includes(first) && ends[1]?.members.includes(last));
}

test.each(DRAWN)('$name: every part is in the template, every arrow a chain of references', ({ id, settings }) => {
  const bundle = composeContent(id, { ...settings, lang: 'en' });
  const graph = graphOf(id, settings);
  const strangers = graph.nodes.filter(
    ({ members }) => members.length === 0 || !members.every((one) => exists(bundle, one)),
  );
  expect(strangers.map((node) => node.id)).toEqual([]);
  expect(graph.edges.filter((edge) => unproved(bundle, graph, edge)).map((edge) => edge.id)).toEqual([]);
  expect(new Set(graph.nodes.map(({ slot }) => slot)).size).toBe(graph.nodes.length);
});

test.each(DRAWN)('$name: nothing that has a picture is left out, and nothing hangs loose', ({ id, settings }) => {
  const { template } = composeContent(id, { ...settings, lang: 'en' });
  const { nodes, edges } = graphOf(id, settings);
  const drawn = new Set(nodes.flatMap(({ members }) => members));
  const made = Object.entries(template.Resources).filter(([, { Type }]) => Type in PART_LOOKS);
  const given = Object.keys(template.Parameters).filter((name) => name in GIVEN_LOOKS);
  const expected = [...made.map(([logicalId]) => logicalId), ...given];
  expect(expected.filter((logicalId) => !drawn.has(logicalId))).toEqual([]);
  const isFrame = (role: string) => ['vpc', 'public-subnets', 'private-subnets', 'instances'].includes(role);
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  expect(nodes.filter(({ id: one, role }) => !isFrame(role) && !joined.has(one)).map(({ slot }) => slot)).toEqual([]);
});

test.each(DRAWN)('$name: each service is deployed, logs, and gets what it should', ({ id, pick, settings }) => {
  const { nodes, edges } = graphOf(id, settings);
  const into = (kind: string, one: string) => edges.some((edge) => edge.kind === kind && edge.to === one);
  const from = (kind: string, one: string) => edges.some((edge) => edge.kind === kind && edge.from === one);
  const services = nodes.filter(({ role }) => role === 'service');
  const hasEntry = pick.balance !== 'service-discovery';
  // Whoever is not public is found by name, and then so are all.
  const hasNames = !hasEntry || settings.discovery === 'on' || 'services' in settings;
  expect(services.map(({ label }) => label.en)).toEqual('services' in settings ? ['web', 'my-api', 'job'] : ['web']);
  for (const { id: one, label } of services) {
    expect([into('deploy', one), from('logs', one), from('image', one)]).toEqual([true, true, true]);
    expect(into('request', one)).toBe(hasEntry && label.en !== 'job');
    expect(into('name', one)).toBe(hasNames);
  }
});

const ways = (id: string, settings = {}) =>
  graphOf(id, settings).edges.map(({ via }) => via.filter((one) => !one.startsWith('Outputs.')).join(' → '));

test('a request goes by method, link, security groups, listener and target group', () => {
  expect(ways('fargate.api-gateway-nlb.cloudformation')).toEqual(
    expect.arrayContaining([
      'ApiStage → Api',
      'Api → WebBaseMethod → VpcLinkV2',
      'VpcLinkV2 → LinkSecurityGroup → NlbSecurityGroup → Nlb',
      'Nlb → WebListener → WebTargetGroup → WebService',
    ]),
  );
});

test('with ecs-cli the service takes its place by the outputs that the script reads', () => {
  const { edges } = graphOf('ec2.alb.ecs-cli');
  expect(edges.find(({ id }) => id === 'request balancer service:web')?.via).toEqual([
    'Alb',
    'Listener',
    'WebTargetGroup',
    'Outputs.WebTargetGroupArn',
    'web',
  ]);
});

const ZONE = { 'hosted-zone': 'Z0123456789ABC' };
const TLS = {
  certificate: 'arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  domain: 'www.example.com',
};

test('a name is asked for in Route 53, and its certificate is checked, at whichever entry it has', () => {
  expect(ways('fargate.alb.cloudformation', { ...TLS, ...ZONE })).toEqual(
    expect.arrayContaining([
      'AlbSecurityGroup → Alb → AliasRecord',
      'AlbSecurityGroup → Alb → Listener → CertificateArn',
    ]),
  );
  expect(ways('fargate.api-gateway-nlb.cloudformation', { ...TLS, ...ZONE })).toEqual(
    expect.arrayContaining([
      'ApiStage → ApiMapping → ApiDomainName → ApiAlias',
      'ApiStage → ApiMapping → ApiDomainName → CertificateArn',
    ]),
  );
});

test('a user pool stands there whether the template makes it or is given it', () => {
  const pool = { 'user-pool': 'ap-northeast-1_AbCdEfGhI', 'user-pool-client': 'abc123', 'user-pool-domain': 'login' };
  const users = (settings: object) =>
    graphOf('ec2.alb.cloudformation', { auth: 'cognito', ...TLS, ...settings }).nodes.filter(
      ({ role }) => role === 'users',
    );
  expect(users({}).map(({ id, type }) => [id, type])).toEqual([['UserPool', 'AWS::Cognito::UserPool']]);
  expect(users(pool).map(({ id, detail }) => [id, detail?.en])).toEqual([['UserPool', 'already there']]);
});

test('a task with a secret says so, the others do not', () => {
  const { edges } = graphOf('fargate.alb.cloudformation', THREE);
  expect(edges.filter(({ kind }) => kind === 'secret').map(({ to }) => to)).toContain('secrets');
  expect(graphOf('fargate.alb.cloudformation').nodes.map(({ role }) => role)).not.toContain('secrets');
});

test('both languages draw the same picture', () => {
  for (const { id } of combinations(CONTENT)) {
    const [en, ja] = [graphOf(id), graphOf(id, {}, 'ja')];
    expect(ja.edges).toEqual(en.edges);
    expect(ja.nodes.map(({ id: one, label }) => [one, label])).toEqual(
      en.nodes.map(({ id: one, label }) => [one, label]),
    );
    expect(ja.nodes.every(({ sentence }) => /[ぁ-ん]/.test(sentence))).toBe(true);
  }
});
