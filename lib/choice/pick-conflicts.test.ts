import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import type { Choice } from './choice.ts';
import { effectiveSettings } from './effective-settings.ts';
import { hostOf } from './host-conflicts.ts';
import { pickConflicts } from './pick-conflicts.ts';
import { readChoice } from './read-choice.ts';
import { repaired } from './repair.ts';
import { vocabularyOf } from './vocabulary.ts';

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);
const ALL = combinations(catalog);
function pickOf(id: string) {
  const found = ALL.find((combination) => combination.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.pick;
}
const read = (query: string) => readChoice(new URLSearchParams(query), vocabulary);
function conflictsOf(choice: Choice, id: string) {
  const pick = pickOf(id);
  return pickConflicts(effectiveSettings(choice, pick, vocabulary).settings, pick, vocabulary);
}
const codes = (id: string, query: string) =>
  conflictsOf(read(query).choice, id).map(({ field, code }) => `${field} ${code}`);

const [FARGATE_ALB, FARGATE_API, FARGATE_NAMES] = [
  'fargate.alb.cloudformation',
  'fargate.api-gateway-nlb.cloudformation',
  'fargate.service-discovery.cloudformation',
];
const [EC2_ALB, EC2_NAMES] = ['ec2.alb.cloudformation', 'ec2.service-discovery.cloudformation'];
const ARN = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
const SUBNETS = 'subnet-0a1b2c3d4e5f67890,subnet-1a1b2c3d4e5f67890';
const VPC = `vpc=vpc-0a1b2c3d4e5f67890&private-subnets=${SUBNETS}`;
const GRPC = 'service=name:web,protocol:grpc';
const COGNITO = `auth=cognito&certificate=${ARN}&domain=a.b`;
const JWT = `auth=jwt&certificate=${ARN}&jwt-issuer=https://a.b/&jwks-url=https://a.b/jwks.json`;
const GPU = 'service=name:web,gpu:1';

const CASES: [string, string, string, Record<string, string> | undefined][] = [
  ['fargate.alb.ecs-cli', 'arch=arm64', 'arch option-cannot', { arch: 'x86_64' }],
  ['ec2.alb.ecs-cli', 'arch=arm64', 'arch option-cannot', { arch: 'x86_64' }],
  [FARGATE_ALB, 'network=bridge', 'network option-cannot', { network: 'awsvpc' }],
  [FARGATE_ALB, GPU, 'service.web.gpu option-cannot', { 'service.web.gpu': '0' }],
  [FARGATE_ALB, 'auth=lambda', 'auth option-cannot', { auth: 'none' }],
  [FARGATE_API, COGNITO, 'auth option-cannot', { auth: 'lambda' }],
  [FARGATE_API, GRPC, 'service.web.protocol option-cannot', { 'service.web.protocol': 'http' }],
  [FARGATE_API, `certificate=${ARN}`, 'domain needs-too', { certificate: '' }],
  [FARGATE_ALB, GRPC, 'service.web.protocol grpc-certificate', { 'service.web.protocol': 'http' }],
  [FARGATE_ALB, `rollout=blue-green&${COGNITO}`, 'rollout auth-with-blue-green', { rollout: 'rolling' }],
  [EC2_ALB, `rollout=blue-green&${JWT}`, 'rollout auth-with-blue-green', { rollout: 'rolling' }],
  [EC2_ALB, 'rollout=blue-green&network=bridge', 'network bridge-with-blue-green', { network: 'awsvpc' }],
  [FARGATE_ALB, VPC, 'public-subnets needs-too', undefined],
  [EC2_ALB, 'instance-type=m7g.large', 'instance-type host-arch', { 'instance-type': '' }],
  [EC2_ALB, 'arch=arm64&instance-type=m5.large', 'instance-type host-arch', { 'instance-type': '' }],
  [EC2_ALB, GPU, 'instance-type host-gpu', { 'instance-type': 'g4dn.xlarge' }],
  [EC2_ALB, 'service=name:web,gpu:2', 'instance-type host-gpu', { 'instance-type': 'g4dn.12xlarge' }],
  [EC2_ALB, 'service=name:web,gpu:8', 'instance-type host-gpu', { 'instance-type': 'g5.48xlarge' }],
  [EC2_ALB, `arch=arm64&${GPU}`, 'instance-type host-gpu', { 'instance-type': 'g4dn.xlarge', arch: 'x86_64' }],
  [EC2_ALB, 'instance-type=t3.small&memory=2048', 'instance-type host-size', { 'instance-type': '' }],
];

test.for(CASES)('%s with %s: %s', ([id, query, said, repair]) => {
  const { choice, problems } = read(query);
  expect(problems).toEqual([]);
  expect(codes(id, query)).toEqual([said]);
  const [problem] = conflictsOf(choice, id);
  expect(problem?.repair).toEqual(repair);
  for (const locale of ['ja', 'en'] as const)
    expect(problem && problemSentence(problem, locale)).toContain(problem?.field);
  if (repair) expect(conflictsOf(repaired(choice, repair), id)).toEqual([]);
});

test('what each pick can is no problem of it', () => {
  const fine: [string, string][] = [
    [FARGATE_ALB, 'arch=arm64&spot=50&rollout=blue-green'],
    [FARGATE_ALB, COGNITO],
    [FARGATE_ALB, JWT],
    [FARGATE_ALB, `${GRPC}&certificate=${ARN}`],
    [FARGATE_ALB, `${VPC}&public-subnets=subnet-2a1b2c3d4e5f67890,subnet-3a1b2c3d4e5f67890`],
    [FARGATE_API, 'auth=lambda&authz-url=https://auth.example.com/check'],
    [FARGATE_API, `certificate=${ARN}&domain=a.b`],
    [FARGATE_API, `${VPC}&service=name:web&service=name:rpc,port:81,protocol:grpc,public:off`],
    [FARGATE_NAMES, `${VPC}&${GRPC}`],
    [EC2_ALB, 'network=bridge&instance-type=t3.small'],
    [EC2_ALB, `${GPU}&instance-type=g5.xlarge`],
    [EC2_ALB, 'arch=arm64&instance-type=m7g.large'],
    // Behind bridge a name answers with SRV records.
    [EC2_NAMES, 'network=bridge'],
    [EC2_NAMES, 'network=bridge&names=service-connect'],
    ['ec2.alb.ecs-cli', 'network=bridge'],
  ];
  for (const [id, query] of fine) expect([id, query, codes(id, query)]).toEqual([id, query, []]);
});

test('the default choice is none of anybody, whatever the pick', () => {
  for (const { id } of ALL) expect([id, codes(id, ''), codes(id, 'profile=production')]).toEqual([id, [], []]);
});

test('what an option leaves out is never a conflict of it: Fargate asks nothing of an instance type', () => {
  expect(codes(FARGATE_ALB, 'instance-type=m7g.large&instances-min=0')).toEqual([]);
  expect(codes('fargate.alb.ecs-cli', `rollout=blue-green&${JWT}`)).toEqual([]);
  expect(codes(FARGATE_NAMES, `certificate=${ARN}&auth=lambda`)).toEqual([]);
});

test('a sentence gives the reason of the option, and what can be used instead', () => {
  const [problem] = conflictsOf(read('arch=arm64').choice, 'fargate.alb.ecs-cli');
  expect(problem && problemSentence(problem, 'en')).toBe(
    'arch cannot be "arm64" here. ecs-cli registers task definitions without runtimePlatform, so tasks are always x86_64. Use x86_64, or pick another combination.',
  );
});

test('the type of the instances is the written one, else it follows from the largest task and the architecture', () => {
  const [ec2] = vocabulary.options.filter(({ hosts }) => hosts.length > 0);
  const typeOf = (query: string) =>
    ec2 && hostOf(ec2, effectiveSettings(read(query).choice, pickOf(EC2_ALB), vocabulary).settings)?.type;
  expect(typeOf('')).toBe('t3.medium');
  expect(typeOf('arch=arm64')).toBe('t4g.medium');
  expect(typeOf('arch=arm64&service=name:web&service=name:api,port:81,cpu:2048')).toBe('m7g.large');
  expect(typeOf('instance-type=c5.large')).toBe('c5.large');
});
