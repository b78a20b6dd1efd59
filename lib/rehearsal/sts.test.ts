import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, expect, test } from 'vitest';
import { clientOf, deploy } from './deploy.fixture.ts';
import { PLAIN } from './plain-stack.fixture.ts';
import { endRehearsals, rehearse } from './rehearse.fixture.ts';

afterEach(endRehearsals);

const OWN = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
const asSts = (endpoint: string, credentials = OWN) =>
  new STSClient({ endpoint, region: 'ap-northeast-1', credentials, maxAttempts: 1 });
const role = (name: string) => ({ RoleArn: `arn:aws:iam::111122223333:role/${name}`, RoleSessionName: 'saikyo' });

test('the rehearsal says who calls: an account that nobody has', async () => {
  const { rehearsal } = await rehearse();
  const said = await asSts(rehearsal.endpoint).send(new GetCallerIdentityCommand({}));
  expect([said.Account, said.Arn]).toEqual(['000000000000', 'arn:aws:iam::000000000000:user/rehearsal']);
});

test('a strict role is assumed with an external id only, another one without, too', async () => {
  const { rehearsal } = await rehearse();
  const sts = asSts(rehearsal.endpoint);
  await expect(sts.send(new AssumeRoleCommand(role('deploy-strict')))).rejects.toMatchObject({ name: 'AccessDenied' });
  const strict = await sts.send(new AssumeRoleCommand({ ...role('deploy-strict'), ExternalId: 'a-secret' }));
  expect(strict.Credentials?.AccessKeyId).toMatch(/^ASIA/);
  const other = sts.send(new AssumeRoleCommand({ ...role('deploy-strict'), ExternalId: 'another' }));
  await expect(other).rejects.toMatchObject({ name: 'AccessDenied' });
  expect((await sts.send(new AssumeRoleCommand(role('deploy')))).Credentials).toBeDefined();
  await expect(sts.send(new AssumeRoleCommand(role('deploy-denied')))).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('who assumed a role works in its account', async () => {
  const { client, rehearsal } = await rehearse();
  await deploy(client, { StackName: 'shop', TemplateBody: PLAIN });
  const { Credentials } = await asSts(rehearsal.endpoint).send(new AssumeRoleCommand(role('deploy')));
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const said = await asSts(rehearsal.endpoint, credentials).send(new GetCallerIdentityCommand({}));
  expect(said.Account).toBe('111122223333');
  const connected = clientOf(rehearsal.endpoint, { credentials });
  await expect(connected.send(new DescribeStacksCommand({ StackName: 'shop' }))).rejects.toThrow('does not exist');
  const { stackId } = await deploy(connected, { StackName: 'shop', TemplateBody: PLAIN });
  expect(stackId).toMatch(/^arn:aws:cloudformation:ap-northeast-1:111122223333:stack\/shop\//);
});
