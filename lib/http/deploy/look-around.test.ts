import { expect, onTestFinished, test } from 'vitest';
import { createClients } from '#lib/deploy/clients.ts';
import { accountAlias, apiGatewayRole, serviceRole } from '#lib/deploy/look-around.ts';
import { signedHeaders } from '#lib/deploy/signed-call.ts';
import { type RehearsalOptions, startRehearsal } from '#lib/rehearsal/endpoint.ts';

async function clientsOf(options: RehearsalOptions = {}) {
  const rehearsal = await startRehearsal(options);
  onTestFinished(() => rehearsal.close());
  const credentials = { accessKeyId: 'REHEARSAL', secretAccessKey: 'rehearsal' };
  return createClients({ region: 'ap-northeast-1', endpoint: rehearsal.endpoint, credentials });
}

test('an account says its alias, which roles of services it has, and whether API Gateway has one', async () => {
  const clients = await clientsOf();
  expect(await accountAlias(clients)).toBe('rehearsal');
  expect(await serviceRole(clients, 'AWSServiceRoleForECS')).toBe('there');
  expect(await serviceRole(clients, 'AWSServiceRoleForAutoScaling')).toBe('missing');
  expect(await apiGatewayRole(clients)).toBe('missing');
});

test('who may not ask, and who gets no answer in time, knows nothing and is not stopped', async () => {
  const denied = await clientsOf({
    faults: [
      { action: 'GetRole', kind: 'denied' },
      { action: 'ListAccountAliases', kind: 'denied' },
    ],
  });
  expect(await serviceRole(denied, 'AWSServiceRoleForECS')).toBe('unknown');
  expect(await accountAlias(denied)).toBeUndefined();
  const silent = await clientsOf({
    faults: [
      { action: 'GetRole', kind: 'hang' },
      { action: 'ListAccountAliases', kind: 'hang' },
    ],
  });
  const startedAt = performance.now();
  expect(await Promise.all([serviceRole(silent, 'AWSServiceRoleForECS'), accountAlias(silent)])).toEqual([
    'unknown',
    undefined,
  ]);
  expect(performance.now() - startedAt).toBeLessThan(8_000);
});

// The test suite that AWS publishes for Signature Version 4: its cases "get-vanilla" and "post-x-www-form-urlencoded".
test.each([
  [
    'a GET',
    {},
    'SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'a POST with a form',
    { body: 'Param1=value1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('%s is signed as the example of AWS', (_, question, signature) => {
  const headers = signedHeaders({
    ...question,
    service: 'service',
    region: 'us-east-1',
    url: new URL('https://example.amazonaws.com/'),
    at: new Date('2015-08-30T12:36:00Z'),
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  });
  expect(headers.authorization).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ${signature}`,
  );
});
