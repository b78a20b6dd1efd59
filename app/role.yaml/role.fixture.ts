import { parse } from 'yaml';
import { z } from 'zod';
import { asked } from '#lib/http/deploy/deployed.fixture.ts';
import * as role from './route.ts';

const listSchema = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
export const statementSchema = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: listSchema,
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const policySchema = z.looseObject({
  Type: z.string(),
  Metadata: z.looseObject({ Covers: z.array(z.string()) }).optional(),
  Properties: z.looseObject({
    ManagedPolicyName: z.string().optional(),
    PolicyDocument: z.looseObject({ Statement: z.array(statementSchema) }).optional(),
  }),
});
const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ NoEcho: z.boolean().optional(), Default: z.unknown().optional() })),
  Resources: z.record(z.string(), policySchema),
});

const TAGS = ['Ref', 'Sub', 'GetAtt'].map((name) => ({ tag: `!${name}`, resolve: (text: string) => `\${${text}}` }));
const response = await role.GET(asked('GET', '/role.yaml'));
export const text = await response.text();
export const template = templateSchema.parse(parse(text, { customTags: TAGS }));
export const policies = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy');
export const boundary = template.Resources.Boundary?.Properties.PolicyDocument?.Statement ?? [];
const ofRole = policies.filter((policy) => policy !== template.Resources.Boundary);
export const statements = ofRole.flatMap(({ Properties }) => Properties.PolicyDocument?.Statement ?? []);
export const covered = policies.flatMap(({ Metadata }) => Metadata?.Covers ?? []);

/** Settings that bring the rarer types in; what a combination cannot is left out by itself. */
export const VARIANTS: Record<string, string>[] = [
  {},
  { discovery: 'on', profile: 'production' },
  { egress: 'nat-per-zone', waf: 'on', exec: 'on', root: 'writable' },
  { spot: '50', 'vpc-link': 'v1' },
];

export const allowing = (action: string) =>
  statements.filter(
    ({ Effect, Action }) =>
      Effect === 'Allow' && Action.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action)),
  );

export const isAllowed = (action: string) => allowing(action).length > 0;
