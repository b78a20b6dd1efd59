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
  'too-long': [{ field: 'image', value: 'xx…', allowed: ['0–255'] }, /image.*0–255/],
  month: [{ field: 'as-of', value: '2018-01', allowed: ['2019-02…2026-11'] }, /as-of.*2018-01.*2019-02…2026-11/],
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
    'cpu=256 のとき memory に指定できるのは 512、1024、2048 MiB です。8192 は指定できません。',
  );
});

test('a long list is cut, and the sentence says by how much', () => {
  const allowed = Array.from({ length: 29 }, (_, index) => `region-${index}`);
  const problem: Problem = { field: 'region', code: 'unknown-value', value: 'tokyo', allowed };
  expect(problemSentence(problem, 'en')).toMatch(/region-7 and 21 more\.$/);
  expect(problemSentence(problem, 'ja')).toContain('region-7 ほか 21 件');
});
