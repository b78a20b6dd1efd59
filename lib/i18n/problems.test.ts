import { expect, test } from 'vitest';
import type { Problem, ProblemCode } from '#lib/choice/problem.ts';
import { NEED_FORMS } from '#lib/choice/read-needs.ts';
import { problemSentence } from './problems.ts';

/** One problem of each code, and the words that its sentence cannot do without. */
const CASES: Record<ProblemCode, [Omit<Problem, 'code'>, RegExp]> = {
  'unknown-parameter': [{ field: 'colour', value: 'red', allowed: ['name', 'env'] }, /colour.*name.*env/],
  repeated: [{ field: 'name', value: 'b' }, /name/],
  'unknown-value': [{ field: 'egress', value: 'none', allowed: ['nat', 'endpoints'] }, /egress.*none.*nat.*endpoints/],
  'not-a-value': [{ field: 'cpu', value: '', allowed: [] }, /cpu/],
  'too-many': [{ field: 'with', value: '4', allowed: ['1–3'] }, /with.*4.*1–3/],
  'too-long': [{ field: 'image', value: 'xx…', allowed: ['0–255'] }, /image.*0–255/],
  month: [{ field: 'as-of', value: '2018-01', allowed: ['2019-02…2026-11'] }, /as-of.*2018-01.*2019-02…2026-11/],
  'link-version': [{ field: 'v', value: '2', allowed: ['1'] }, /2.*1/],
  'catalog-later': [{ field: 'catalog', value: '2031-01', allowed: ['2019-02…2026-11'] }, /2031-01.*2019-02…2026-11/],
  'need-form': [{ field: 'need', value: 'waf', allowed: NEED_FORMS }, /waf(?=.*<level>\.<0–10>).*svc-to-svc\.should/],
  'need-unknown': [{ field: 'need', value: 'x.must', allowed: ['waf', 'docs'] }, /x\.must.*waf.*docs/],
  'need-twice': [{ field: 'need', value: 'waf' }, /need.*waf/],
  'need-weight': [{ field: 'need', value: 'waf.11' }, /waf\.11.*10/],
  'name-form': [{ field: 'name', value: '../x' }, /name.*\.\.\/x/],
  'env-form': [{ field: 'env', value: 'Prod' }, /env.*Prod/],
  'name-reserved': [{ field: 'name', value: 'no' }, /name.*no.*YAML.*no-app/],
  'image-form': [{ field: 'image', value: 'A B' }, /A B.*public\.ecr\.aws/],
  'image-not-in-ecr': [
    { field: 'image', value: 'nginx', allowed: ['1.dkr'] },
    /egress=endpoints.*nginx.*1\.dkr.*egress=nat/,
  ],
  'image-other-region': [
    { field: 'image', value: 'x.dkr', allowed: ['y.dkr'], beside: 'region=us-east-1' },
    /region=us-east-1.*x\.dkr.*y\.dkr/,
  ],
  'port-range': [{ field: 'port', value: '0', allowed: ['1–65535'] }, /port.*0.*1–65535/],
  'number-range': [{ field: 'spot', value: '101', allowed: ['0–100'] }, /spot.*101.*0–100/],
  'amount-range': [{ field: 'rps', value: '-1', allowed: ['0–10000'] }, /rps.*-1.*0–10000/],
  'memory-range': [{ field: 'memory', value: '1', allowed: ['512–122880'] }, /memory.*1.*512–122880/],
  'health-form': [{ field: 'health', value: 'x' }, /health.*x.*\/healthz/],
  'size-pair': [
    { field: 'memory', value: '8192', allowed: ['512', '1024', '2048'], beside: 'cpu=256' },
    /cpu=256.*memory.*512.*2048.*8192/,
  ],
  'count-range': [{ field: 'count', value: '0', allowed: ['1–100'] }, /count.*0.*1–100/],
  'date-form': [{ field: 'date', value: 'today' }, /date.*today.*YYYY-MM-DD/],
  'service-count': [{ field: 'service', value: '6', allowed: ['1–5'] }, /6 services.*1–5/],
  'service-field': [
    { field: 'service.web.colour', value: 'colour', allowed: ['name', 'port'] },
    /web.*colour.*name.*port/,
  ],
  'service-name-form': [{ field: 'service.1.name', value: 'A' }, /service\.1\.name.*A.*name:web/],
  'service-name-twice': [{ field: 'service.web.name', value: 'web', beside: 'we-b' }, /web\.name.*we-b.*of its own/],
  'service-path-form': [{ field: 'service.web.path', value: 'api' }, /web\.path.*api.*path:\/api/],
  'service-path-internal': [{ field: 'service.web.path', value: '/x' }, /web\.path.*\/x.*public:off/],
  'service-path-twice': [{ field: 'service.api.path', value: '/', beside: 'web' }, /api\.path.*web.*path:\/api/],
  'service-port-twice': [{ field: 'service.api.port', value: '80', beside: 'web' }, /api\.port.*80.*web.*port:8081/],
  'service-none-public': [{ field: 'service', value: 'public:off' }, /service.*public:off/],
  'variable-form': [{ field: 'service.web.env', value: 'log' }, /web\.env.*log.*LOG_LEVEL=info/],
  'variable-secret': [
    { field: 'service.web.env', value: 'DB_PASSWORD' },
    /web\.env.*Give it as a secret.*secrets:DB_PASSWORD=/,
  ],
  'variable-value': [{ field: 'service.web.env', value: '$X' }, /web\.env.*256/],
  'variable-twice': [{ field: 'service.web.secrets', value: 'A' }, /web\.secrets.*A.*env/],
  'variables-count': [{ field: 'service.web.env', value: '21', allowed: ['0–20'] }, /web\.env.*21.*0–20/],
  'secret-form': [
    { field: 'service.web.secrets', value: 'A', allowed: ['arn:aws:ssm'] },
    /web\.secrets.*A.*arn:aws:ssm/,
  ],
  'secret-region': [
    { field: 'service.web.secrets', value: 'A', beside: 'region=us-east-1' },
    /web\.secrets.*A.*region=us-east-1/,
  ],
  'vpc-form': [{ field: 'vpc', value: 'main' }, /vpc.*main.*vpc-0/],
  'subnets-form': [{ field: 'private-subnets', value: 'subnet-1', allowed: ['a,b'] }, /private-subnets.*two.*a,b/],
  'certificate-form': [{ field: 'certificate', value: 'x', allowed: ['arn:aws:acm'] }, /certificate.*x.*arn:aws:acm/],
  'domain-form': [{ field: 'domain', value: 'Shop' }, /domain.*Shop.*shop\.example\.com/],
  'hosted-zone-form': [{ field: 'hosted-zone', value: 'x' }, /hosted-zone.*x.*Z0/],
  'url-form': [{ field: 'authz-url', value: 'http://x' }, /authz-url.*http:\/\/x.*https:\/\//],
  'user-pool-form': [{ field: 'user-pool', value: 'x' }, /user-pool.*x.*ap-northeast-1_/],
  'user-pool-client-form': [{ field: 'user-pool-client', value: 'X' }, /user-pool-client.*X.*128/],
  'user-pool-domain-form': [{ field: 'user-pool-domain', value: 'X' }, /user-pool-domain.*X.*63/],
  'instance-type-form': [{ field: 'instance-type', value: 'big' }, /instance-type.*big.*m7g\.large/],
  'only-with': [{ field: 'authz-url', value: 'x', beside: 'auth=lambda' }, /authz-url.*Set auth=lambda/],
  'needs-too': [
    { field: 'certificate', value: '', beside: 'auth=cognito', allowed: ['arn:aws:acm'] },
    /certificate.*auth=cognito.*arn:aws:acm/,
  ],
  'subnets-overlap': [{ field: 'private-subnets', value: 'subnet-1' }, /private-subnets.*subnet-1.*public/],
  'region-other': [
    { field: 'certificate', value: 'us-east-1', beside: 'region=ap-northeast-1' },
    /certificate.*region=ap-northeast-1.*region=us-east-1/,
  ],
  'exec-root': [{ field: 'root', value: 'read-only', beside: 'exec=on' }, /root.*read-only.*exec=on.*root=writable/],
  'instances-order': [
    { field: 'instances-max', value: '2', beside: 'instances-min=3' },
    /instances-max.*2.*instances-min=3.* 0 /,
  ],
  'host-arch': [
    { field: 'instance-type', value: 't3.large', beside: 'arch=arm64', allowed: ['t4g.large'] },
    /instance-type.*t3\.large.*arch=arm64.*t4g\.large/,
  ],
  'host-gpu': [
    { field: 'instance-type', value: 't3.large', beside: 'web', allowed: ['g5.xlarge'] },
    /instance-type.*web.*t3\.large.*g5\.xlarge/,
  ],
  'host-size': [{ field: 'instance-type', value: 't3.small', beside: 'web' }, /instance-type.*t3\.small.*web.*larger/],
  'grpc-certificate': [
    { field: 'service.web.protocol', value: 'grpc', allowed: ['arn:aws:acm'] },
    /web\.protocol.*grpc.*arn:aws:acm.*protocol:http/,
  ],
  'bridge-with-blue-green': [
    { field: 'network', value: 'bridge', beside: 'rollout=blue-green' },
    /network.*bridge.*rollout=blue-green.*network=awsvpc.*rollout=rolling/,
  ],
  'auth-with-blue-green': [
    { field: 'rollout', value: 'blue-green', beside: 'auth=jwt' },
    /rollout.*blue-green.*auth=jwt.*rollout=rolling.*auth=none/,
  ],
  'option-cannot': [
    { field: 'arch', value: 'arm64', allowed: ['x86_64'], reason: { ja: '理由です。', en: 'A reason.' } },
    /arch.*arm64.*A reason\..*x86_64/,
  ],
  'pick-missing': [{ field: 'pick', value: '', allowed: ['a.b.c', 'd.e.f'] }, /pick.*a\.b\.c.*d\.e\.f/],
};

// Object.entries forgets that the keys are codes.
const cases = Object.entries(CASES) as [ProblemCode, [Omit<Problem, 'code'>, RegExp]][];

test.for(cases)('%s names the field, the rule and a repair in both languages', ([code, [problem, words]]) => {
  const en = problemSentence({ ...problem, code }, 'en');
  const ja = problemSentence({ ...problem, code }, 'ja');
  expect(en).toMatch(words);
  expect(en).toMatch(/^["A-Za-z].*\.$/);
  expect(ja).toMatch(/[ぁ-ん].*。$/);
  expect(`${en}${ja}`).not.toMatch(/undefined|\$\{|\{\w+\}/);
  // As everywhere on the page: no space between Japanese and Latin words.
  expect(ja).not.toMatch(/[ぁ-んァ-ヶ一-龠ー、。」] [!-~]|[!-~] [ぁ-んァ-ヶ一-龠「]/);
});

test('CPU 256 with memory 8192 is said as a person would', () => {
  const problem: Problem = {
    field: 'memory',
    code: 'size-pair',
    value: '8192',
    allowed: ['512', '1024', '2048'],
    beside: 'cpu=256',
  };
  expect(problemSentence(problem, 'en')).toBe('With cpu=256 the memory can be 512, 1024 or 2048 MiB, not 8192.');
  expect(problemSentence(problem, 'ja')).toBe(
    'cpu=256のときmemoryに指定できるのは512、1024、2048 MiBです。8192は指定できません。',
  );
});

test('a long list is cut, and the sentence says by how much', () => {
  const allowed = Array.from({ length: 29 }, (_, index) => `region-${index}`);
  const problem: Problem = { field: 'region', code: 'unknown-value', value: 'tokyo', allowed };
  expect(problemSentence(problem, 'en')).toMatch(/region-7 and 21 more\.$/);
  expect(problemSentence(problem, 'ja')).toContain('region-7ほか21件');
});
