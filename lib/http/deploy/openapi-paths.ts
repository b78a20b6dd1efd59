import { type Call, callsWith, inJson, inPath, inText, LANG, named, type Schema } from '#lib/http/openapi-call.ts';
import { sessionSchema, signInSchema } from '#lib/http/session/answer.ts';
import { newConnectionSchema } from './connections.ts';
import { OWN_KEYS } from './deploy-body.ts';
import {
  accountsSchema,
  connectionSchema,
  connectionTestSchema,
  deploymentListSchema,
  deploymentSchema,
  startedSchema,
} from './deploy-schemas.ts';
import { emptySchema, executeSchema, removeSchema } from './deployments.ts';

export const DEPLOY_SCHEMAS = {
  Accounts: accountsSchema,
  Connection: connectionSchema,
  ConnectionTest: connectionTestSchema,
  Deployment: deploymentSchema,
  DeploymentList: deploymentListSchema,
  Session: sessionSchema,
  Started: startedSchema,
};

const ID = inPath('id');

const PROFILE = {
  name: 'profile',
  in: 'query',
  required: false,
  description:
    "A profile of this machine, instead of what the SDK takes by itself: one of the account's own `profiles`.",
  schema: { type: 'string' },
};

const call = callsWith({
  words: {
    401: 'The account is a real one, and the caller has no session.',
    503: 'Switched off, or what it needs does not answer.',
  },
  reads: [401],
  changes: [401],
});

const started = { status: 202, ok: named('Started') };

/** The calls of accounts, sessions and deployments; `bundle` are the parameters of a bundle as JSON Schema. */
export function deployPaths(bundle: Schema) {
  const own = Object.fromEntries(OWN_KEYS.map((key) => [key, { type: 'string', description: OWN_WORDS[key] }]));
  const start = { type: 'object', properties: { ...own, ...bundle }, additionalProperties: false };
  const one = (method: 'get' | 'post' | 'delete', { asks = [], ...asked }: Call) =>
    call(method, { ...asked, asks: [ID, ...asks] });
  const act = (id: string, summary: string) => one('post', { id, summary, ...started, takes: emptySchema });
  return {
    '/api/accounts': call('get', {
      id: 'accounts',
      summary: 'The accounts that one can deploy into',
      asks: [PROFILE],
      ok: named('Accounts'),
    }),
    '/api/session': {
      ...call('get', { id: 'session', summary: 'Whether the caller has a session', ok: named('Session') }),
      ...call('post', {
        id: 'signIn',
        summary: 'Open a session',
        status: 201,
        ok: inJson({ type: 'object' }),
        takes: signInSchema,
      }),
      ...call('delete', { id: 'signOut', summary: 'End the session', status: 204 }),
    },
    '/api/session/oidc': call('get', { id: 'oidc', summary: 'To the identity provider', status: 303, asks: [LANG] }),
    '/api/session/callback': call('get', {
      id: 'oidcCallback',
      summary: 'Back from the identity provider',
      status: 303,
    }),
    '/api/connections': call('post', {
      id: 'connect',
      summary: 'Connect an account by a role; the external id is made here',
      status: 201,
      ok: named('Connection'),
      takes: newConnectionSchema,
    }),
    '/api/connections/{id}': one('delete', { id: 'disconnect', summary: 'Forget a connection', status: 204 }),
    '/api/connections/{id}/test': one('post', {
      id: 'testConnection',
      summary: 'Test a connection: with the external id it must work, without it must not',
      ok: named('ConnectionTest'),
    }),
    '/role.yaml': call('get', {
      id: 'role',
      summary: 'The role of a connected account',
      ok: inText('application/yaml'),
    }),
    '/api/deployments': {
      ...call('get', {
        id: 'deployments',
        summary: 'Every deployment, the newest first',
        ok: named('DeploymentList'),
        asks: [LANG],
      }),
      ...call('post', { id: 'deploy', summary: 'Prepare a change set; nothing is made yet', ...started, takes: start }),
    },
    '/api/deployments/{id}': {
      ...one('get', { id: 'deployment', summary: 'A deployment as it stands', ok: named('Deployment'), asks: [LANG] }),
      ...one('delete', { id: 'deleteStack', summary: 'Delete its stack', ...started, takes: removeSchema }),
    },
    '/api/deployments/{id}/execute': one('post', {
      id: 'execute',
      summary: 'Execute what was reviewed',
      ...started,
      takes: executeSchema,
    }),
    '/api/deployments/{id}/cancel': act('cancel', 'Throw the change set away, or stop the update'),
    '/api/deployments/{id}/rollback': act('rollback', 'Roll back, or go on with a rollback that failed'),
    '/api/deployments/{id}/drift': act('drift', 'Compare the stack with its template'),
    '/api/deployments/{id}/resume': act('resume', 'Go on after credentials, clock or network were mended'),
    '/api/deployments/{id}/events': one('get', {
      id: 'events',
      summary: 'Events of a deployment: snapshot, then resource and state, with Last-Event-ID',
      ok: inText('text/event-stream'),
      asks: [LANG],
    }),
    '/api/deployments/{id}/after.env': one('get', {
      id: 'afterEnv',
      summary: 'The outputs as shell assignments',
      ok: inText('text/plain'),
    }),
    '/api/deployments/{id}/after.sh': one('get', {
      id: 'afterScript',
      summary: 'What remains to be done, as a script',
      ok: inText('text/x-shellscript'),
    }),
  };
}

const OWN_WORDS: Record<(typeof OWN_KEYS)[number], string> = {
  account: 'An id of /api/accounts; `local:<profile>` for a profile of this machine. Default: rehearsal.',
  stackName: 'Default: `<name>-<env>`. The name of a stack that exists updates it.',
  failResource: 'The logical id of a resource that is to fail; rehearsal only.',
  replaces: 'The id of a failed deployment whose leftover stack may be deleted first.',
  replacesStackName: 'The name of that stack, typed by a person.',
};
