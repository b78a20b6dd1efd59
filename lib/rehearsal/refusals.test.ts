import http from 'node:http';
import { CreateChangeSetCommand, DescribeStacksCommand, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test } from 'vitest';
import { clientOf, deploy, review } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const ROLE = (name: string) => `
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}${name}}}
`;

async function refusal(input: Partial<Parameters<typeof review>[1]>) {
  const { client } = await rehearse();
  const asked = review(client, { StackName: 'shop', TemplateBody: PLAIN, ...input });
  const error = await asked.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({}));
  expect(Stacks).toEqual([]);
  return `${error?.name}: ${error?.message}`;
}

test('a role asks for a capability; one with a name of its own for the stronger one', async () => {
  expect(await refusal({ TemplateBody: ROLE(''), Capabilities: [] })).toBe(
    'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_IAM]',
  );
  expect(await refusal({ TemplateBody: ROLE(', RoleName: web'), Capabilities: ['CAPABILITY_IAM'] })).toBe(
    'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
  );
  const { client } = await rehearse();
  const said = await client.send(new ValidateTemplateCommand({ TemplateBody: ROLE('') }));
  expect(said.Capabilities).toEqual(['CAPABILITY_IAM']);
  expect(said.CapabilitiesReason).toBe('The following resource(s) require capabilities: [AWS::IAM::Role]');
});

test('parameters that are missing, unknown or out of their bounds are named', async () => {
  const given = (ParameterKey: string, ParameterValue: string) => [{ ParameterKey, ParameterValue }];
  expect(await refusal({ TemplateBody: PLAIN.replace(', Default: 10.0.0.0/16', '') })).toBe(
    'ValidationError: Parameters: [Cidr] must have values',
  );
  expect(await refusal({ Parameters: given('Cdr', '10.0.0.0/16') })).toBe(
    'ValidationError: Parameters: [Cdr] do not exist in the template',
  );
  const bound = PLAIN.replace('Default: 10.0.0.0/16', 'Default: 10.0.0.0/16, AllowedPattern: "[0-9./]+"');
  expect(await refusal({ TemplateBody: bound, Parameters: given('Cidr', 'wide') })).toBe(
    "ValidationError: Parameter 'Cidr' must match pattern [0-9./]+",
  );
});

test('a template is counted in bytes, and 51,200 is the end', async () => {
  const padded = (bytes: number, letter: string) => {
    const left = bytes - Buffer.byteLength(`${PLAIN}# `);
    const letters = Math.floor(left / Buffer.byteLength(letter));
    return `${PLAIN}# ${letter.repeat(letters)}${'x'.repeat(left - letters * Buffer.byteLength(letter))}`;
  };
  const japanese = padded(51_201, 'あ');
  expect(japanese.length).toBeLessThan(20_000);
  expect(await refusal({ TemplateBody: japanese })).toMatch(
    /^ValidationError: 1 validation error detected: .* at 'templateBody' failed .* length less than or equal to 51200$/s,
  );
  const { client } = await rehearse();
  expect((await review(client, { StackName: 'shop', TemplateBody: padded(51_200, 'あ') })).Status).toBe(
    'CREATE_COMPLETE',
  );
});

test('a name with an underscore is no name of a stack', async () => {
  expect(await refusal({ StackName: 'my_app' })).toBe(
    "ValidationError: 1 validation error detected: Value 'my_app' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
  );
});

test('a template that is none is refused in CloudFormation’s words', async () => {
  const refused = (TemplateBody: string) => refusal({ TemplateBody });
  expect(await refused('Resources: {A: {Type: AWS::EC2::VPC, Properties: {X: !Ref Gone}}}')).toBe(
    'ValidationError: Template format error: Unresolved resource dependencies [Gone] in the Resources block of the template',
  );
  expect(await refused('Resources: {A: {Type: T, DependsOn: B}, B: {Type: T, DependsOn: A}}')).toBe(
    'ValidationError: Circular dependency between resources: [A, B]',
  );
  expect(await refused('Resources: {}')).toBe(
    'ValidationError: Template format error: At least one Resources member must be defined.',
  );
  expect(await refused('Resources: {A: &a {Type: T}, B: *a}')).toMatch(/^ValidationError: Template format error: YAML/);
  expect(await refused('Resources: [')).toMatch(/^ValidationError: Template format error: YAML not well-formed\./);
});

/** A plain request, with the headers that a browser or a rebound name would send. */
function statusFor(endpoint: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request(endpoint, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end('Action=DescribeStacks&Version=2010-05-15');
  });
}

test('another host’s name and every page in a browser are turned away', async () => {
  const { rehearsal } = await rehearse();
  const { endpoint, port } = rehearsal;
  const Host = `127.0.0.1:${port}`;
  const Authorization = 'AWS4-HMAC-SHA256 Credential=x/20261122/ap-northeast-1/cloudformation/aws4_request';
  expect(await statusFor(endpoint, { Host, Authorization })).toBe(200);
  expect(await statusFor(endpoint, { Host: `rebound.example:${port}`, Authorization })).toBe(403);
  expect(await statusFor(endpoint, { Host, Authorization, Origin: `http://${Host}` })).toBe(403);
  expect(await statusFor(endpoint, { Host, Authorization, 'Sec-Fetch-Site': 'none' })).toBe(403);
  expect(await statusFor(endpoint, { Host })).toBe(403);
});

test('accounts and regions do not see each other’s stacks', async () => {
  const { client, rehearsal } = await rehearse();
  await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  const elsewhere = clientOf(rehearsal.endpoint, { region: 'us-east-1' });
  await expect(elsewhere.send(new DescribeStacksCommand({ StackName: 'shop' }))).rejects.toThrow('does not exist');
  await expect(
    elsewhere.send(
      new CreateChangeSetCommand({
        StackName: 'shop',
        ChangeSetName: 'a',
        ChangeSetType: 'UPDATE',
        TemplateBody: PLAIN,
      }),
    ),
  ).rejects.toThrow('Stack [shop] does not exist');
});
