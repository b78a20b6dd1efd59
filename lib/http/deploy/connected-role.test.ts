import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { createClients } from '#lib/deploy/clients.ts';
import { roleCredentials } from '#lib/deploy/credentials.ts';
import { bed, clientsOf, deployed, engineFor, newDirectory, TARGET } from './rehearse.fixture.ts';

const STRICT = 'arn:aws:iam::111122223333:role/saikyo-strict';

function clientsInRole(endpoint: string, externalId?: string) {
  const { region } = TARGET;
  const masterCredentials = { accessKeyId: 'AKIDREHEARSAL', secretAccessKey: 'rehearsal' };
  const role = { roleArn: STRICT, region, endpoint, masterCredentials, ...(externalId ? { externalId } : {}) };
  return createClients({ region, endpoint, credentials: roleCredentials(role) });
}

test('a deployment in a connected account goes there by its role and external id', async () => {
  const { rehearsal } = await bed();
  const clients = clientsInRole(rehearsal.endpoint, '5f2c');
  const engine = await engineFor(rehearsal, newDirectory(), { clientFor: () => clients });
  const target = { ...TARGET, account: 'team', accountId: '111122223333' };
  expect(await deployed(engine, { target })).toMatchObject({ state: 'succeeded' });
  const { Account } = await clientsOf(rehearsal).sts.send(new GetCallerIdentityCommand({}));
  expect(Account).toBe('000000000000');
});

test('without the external id the role is not to be had', async () => {
  const { rehearsal } = await bed();
  const clients = clientsInRole(rehearsal.endpoint);
  const engine = await engineFor(rehearsal, newDirectory(), { clientFor: () => clients });
  const target = { ...TARGET, account: 'team', accountId: '111122223333' };
  expect(await deployed(engine, { target })).toMatchObject({
    state: 'failed',
    error: { kind: 'denied', action: 'sts:AssumeRole' },
  });
});
