import { loadCodec } from './load-codec.mjs';

const ARN = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-90ab-cdef-1234-567890abcdef';
const IN_ECR = '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/web:1';
const TLS = { certificate: ARN };
const DOMAIN = { ...TLS, domain: 'app.example.com' };
const POOL = { 'user-pool': 'ap-northeast-1_AbCdEfGhI', 'user-pool-client': '1example23456789' };
const JWT = {
  'jwt-issuer': 'https://login.example.com/',
  'jwks-url': 'https://login.example.com/.well-known/jwks.json',
};
const SECRET = 'arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:web/db-AbCdEf';

/** A public one at the root, one below a path with variables and a secret, one that only tasks call. */
export const THREE_SERVICES = [
  'name:web',
  `name:api,port:8081,path:/api,env:MODE=plain,secrets:DB_PASSWORD=${encodeURIComponent(SECRET)}`,
  'name:worker,port:8082,public:off,cpu:512,memory:1024',
];

/** Every setting and what it may say. A value brings what it needs, so that two of them make a bundle. */
const FACTORS = {
  discovery: { off: {}, on: { discovery: 'on' } },
  profile: { workshop: {}, production: { profile: 'production' } },
  services: {
    one: {},
    three: { service: THREE_SERVICES },
    grpc: { ...TLS, service: ['name:web,protocol:grpc'] },
    gpu: { 'instance-type': 'g4dn.xlarge', service: ['name:web,gpu:1'] },
  },
  network: {
    nat: {},
    'nat-per-zone': { egress: 'nat-per-zone' },
    endpoints: { egress: 'endpoints', image: IN_ECR },
    vpc: {
      vpc: 'vpc-0123456789abcdef0',
      'private-subnets': 'subnet-0123456789abcdef0,subnet-0123456789abcdef1',
      'public-subnets': 'subnet-0123456789abcdef2,subnet-0123456789abcdef3',
    },
  },
  link: { v2: {}, v1: { 'vpc-link': 'v1' } },
  address: { none: {}, certificate: TLS, domain: DOMAIN, zone: { ...DOMAIN, 'hosted-zone': 'Z0123456789ABCDEFGHIJ' } },
  waf: { off: { waf: 'off' }, on: { waf: 'on' } },
  arch: { x86: {}, arm: { arch: 'arm64' } },
  spot: { none: {}, half: { spot: '50' }, all: { spot: '100' } },
  instances: { derived: {}, given: { 'instances-min': '1', 'instances-max': '4' } },
  mode: { awsvpc: {}, bridge: { network: 'bridge' } },
  exec: { off: {}, on: { exec: 'on', root: 'writable' } },
  rollout: { rolling: {}, 'blue-green': { rollout: 'blue-green' } },
  names: { 'cloud-map': {}, 'service-connect': { names: 'service-connect' } },
  auth: {
    none: {},
    lambda: { auth: 'lambda' },
    'lambda-existing': { auth: 'lambda', 'authz-url': 'https://authz.example.com/decide', ...POOL },
    cognito: { auth: 'cognito', ...DOMAIN },
    'cognito-existing': { auth: 'cognito', 'user-pool-domain': 'sign-in', ...POOL, ...DOMAIN },
    jwt: { auth: 'jwt', ...JWT, ...TLS },
  },
  lang: { en: {}, ja: { lang: 'ja' } },
};

/** The parameters of a row of values, as a query has them. */
function entriesOf({ pick, ...row }) {
  const parameters = { pick };
  for (const [factor, value] of Object.entries(row)) Object.assign(parameters, FACTORS[factor]?.[value]);
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) => (Array.isArray(value) ? value.map((one) => [key, one]) : [[key, value]]));
}

const pairKey = (one, other) => `${one.factor}=${one.value} ${other.factor}=${other.value}`;

/** Every two values of a row, in the order of the factors. */
function pairsOf(row, factors) {
  const values = factors.filter((factor) => factor in row).map((factor) => ({ factor, value: row[factor] }));
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other]));
}

/** The values of every factor, and every two that go together with all else left at its default. */
async function everything() {
  const { combinations, problemsOf } = await loadCodec();
  const values = { pick: combinations };
  for (const [factor, of] of Object.entries(FACTORS)) values[factor] = Object.keys(of);
  const isBundle = (row) => problemsOf(entriesOf(row)).length === 0;
  const isPossible = (row) => ('pick' in row ? isBundle(row) : combinations.some((pick) => isBundle({ pick, ...row })));
  const factors = Object.keys(values);
  const pairs = factors.flatMap((factor, index) =>
    factors.slice(index + 1).flatMap((other) =>
      values[factor].flatMap((value) =>
        values[other]
          .filter((otherValue) => isPossible({ [factor]: value, [other]: otherValue }))
          .map((otherValue) => [
            { factor, value },
            { factor: other, value: otherValue },
          ]),
      ),
    ),
  );
  return { values, factors, pairs, isPossible };
}

/** Fills up a row, factor by factor, with the value that goes with it and meets most of the others for the first time. */
function filledUp(start, { values, factors, isPossible }, open) {
  let row = start;
  for (const factor of factors.filter((name) => !(name in start))) {
    const choices = values[factor]
      .map((value) => ({ ...row, [factor]: value }))
      .filter(isPossible)
      .map((next) => ({ next, gain: pairsOf(next, factors).filter((pair) => open.has(pairKey(...pair))).length }));
    const best = choices.toSorted((a, b) => b.gain - a.gain)[0];
    if (best) row = best.next;
  }
  return row;
}

/**
 * A sample of bundles in which every two values that go together meet at least once, the combination among them. Answers
 * `[{ pick, row, entries }]`, always the same.
 */
export async function settingsSample() {
  const all = await everything();
  const open = new Map(all.pairs.map((pair) => [pairKey(...pair), pair]));
  const rows = [];
  while (open.size > 0) {
    const [[key, [one, other]]] = open;
    const row = filledUp({ [one.factor]: one.value, [other.factor]: other.value }, all, open);
    open.delete(key);
    for (const pair of pairsOf(row, all.factors)) open.delete(pairKey(...pair));
    rows.push(row);
  }
  return rows.map((row) => ({ pick: row.pick, row, entries: entriesOf(row).filter(([key]) => key !== 'pick') }));
}

/** Every two values that go together, as `factor=value factor=value`, and those that a row holds. */
export async function possiblePairs() {
  const { pairs, factors } = await everything();
  return {
    pairs: pairs.map((pair) => pairKey(...pair)),
    pairsIn: (row) => pairsOf(row, factors).map((pair) => pairKey(...pair)),
  };
}
