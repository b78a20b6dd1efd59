import { z } from 'zod';
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

type Schema = Record<string, unknown>;

export const DEPLOY_SCHEMAS = {
  Accounts: accountsSchema,
  Connection: connectionSchema,
  ConnectionTest: connectionTestSchema,
  Deployment: deploymentSchema,
  DeploymentList: deploymentListSchema,
  Session: sessionSchema,
  Started: startedSchema,
};

const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Default: as Accept-Language says.',
  schema: { type: 'string', enum: ['ja', 'en'] },
};

const PROFILE = {
  name: 'profile',
  in: 'query',
  required: false,
  description:
    "A profile of this machine, instead of what the SDK takes by itself: one of the account's own `profiles`.",
  schema: { type: 'string' },
};

const STATUSES = {
  400: 'A value that cannot be used.',
  401: 'The account is a real one, and the caller has no session.',
  403: 'From another site.',
  404: 'There is none of this id.',
  409: 'Not possible in the state that it is in.',
  413: 'More than 256 kB.',
  415: 'Not declared as JSON.',
  421: "Another server's host name.",
  429: 'Too often; Retry-After says how long to wait.',
  500: 'The cause is in the log of the server.',
  503: 'Switched off, or what it needs does not answer.',
} as const;
type Status = keyof typeof STATUSES;

const READS: readonly Status[] = [400, 401, 404, 421, 500, 503];
const CHANGES: readonly Status[] = [400, 401, 403, 404, 409, 413, 415, 421, 429, 500, 503];

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const known = (name: keyof typeof DEPLOY_SCHEMAS) => json({ $ref: `#/components/schemas/${name}` });
const text = (type: string) => ({ content: { [type]: { schema: { type: 'string' } } } });

type Call = {
  id: string;
  summary: string;
  status?: number;
  ok?: object;
  takes?: z.ZodType | Schema;
  asks?: readonly object[];
};

function bodyOf(takes: z.ZodType | Schema): Schema {
  if (!(takes instanceof z.ZodType)) return takes;
  const { $schema: _, '~standard': __, ...schema } = z.toJSONSchema(takes, { io: 'input' });
  return schema;
}

function call(
  method: 'get' | 'post' | 'delete',
  { id, summary, status = 200, ok = {}, takes, asks = [] }: Call,
  isOfOne: boolean,
) {
  const refused = (method === 'get' ? READS : CHANGES).map((code) => {
    return [code, { description: STATUSES[code], ...json({ $ref: '#/components/schemas/Error' }) }];
  });
  const parameters = [...(isOfOne ? [ID] : []), ...asks];
  const operation = {
    operationId: id,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(takes && { requestBody: { required: true, ...json(bodyOf(takes)) } }),
    responses: { [status]: { description: summary, ...ok }, ...Object.fromEntries(refused) },
  };
  return { [method]: operation };
}

const started = { status: 202, ok: known('Started') };

/** The calls of accounts, sessions and deployments; `bundle` are the parameters of a bundle as JSON Schema. */
export function deployPaths(bundle: Schema) {
  const own = Object.fromEntries(OWN_KEYS.map((key) => [key, { type: 'string', description: OWN_WORDS[key] }]));
  const start = { type: 'object', properties: { ...own, ...bundle }, additionalProperties: false };
  const all = (method: 'get' | 'post' | 'delete', one: Call) => call(method, one, false);
  const one = (method: 'get' | 'post' | 'delete', asked: Call) => call(method, asked, true);
  const act = (id: string, summary: string) => one('post', { id, summary, ...started, takes: emptySchema });
  return {
    '/api/accounts': all('get', {
      id: 'accounts',
      summary: 'The accounts that one can deploy into',
      asks: [PROFILE],
      ok: known('Accounts'),
    }),
    '/api/session': {
      ...all('get', { id: 'session', summary: 'Whether the caller has a session', ok: known('Session') }),
      ...all('post', {
        id: 'signIn',
        summary: 'Open a session',
        status: 201,
        ok: json({ type: 'object' }),
        takes: signInSchema,
      }),
      ...all('delete', { id: 'signOut', summary: 'End the session', status: 204 }),
    },
    '/api/session/oidc': all('get', { id: 'oidc', summary: 'To the identity provider', status: 303, asks: [LANG] }),
    '/api/session/callback': all('get', {
      id: 'oidcCallback',
      summary: 'Back from the identity provider',
      status: 303,
    }),
    '/api/connections': all('post', {
      id: 'connect',
      summary: 'Connect an account by a role; the external id is made here',
      status: 201,
      ok: known('Connection'),
      takes: newConnectionSchema,
    }),
    '/api/connections/{id}': one('delete', { id: 'disconnect', summary: 'Forget a connection', status: 204 }),
    '/api/connections/{id}/test': one('post', {
      id: 'testConnection',
      summary: 'Test a connection: with the external id it must work, without it must not',
      ok: known('ConnectionTest'),
    }),
    '/role.yaml': all('get', { id: 'role', summary: 'The role of a connected account', ok: text('application/yaml') }),
    '/api/deployments': {
      ...all('get', {
        id: 'deployments',
        summary: 'Every deployment, the newest first',
        ok: known('DeploymentList'),
        asks: [LANG],
      }),
      ...all('post', { id: 'deploy', summary: 'Prepare a change set; nothing is made yet', ...started, takes: start }),
    },
    '/api/deployments/{id}': {
      ...one('get', { id: 'deployment', summary: 'A deployment as it stands', ok: known('Deployment'), asks: [LANG] }),
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
      ok: text('text/event-stream'),
      asks: [LANG],
    }),
    '/api/deployments/{id}/after.env': one('get', {
      id: 'afterEnv',
      summary: 'The outputs as shell assignments',
      ok: text('text/plain'),
    }),
    '/api/deployments/{id}/after.sh': one('get', {
      id: 'afterScript',
      summary: 'What remains to be done, as a script',
      ok: text('text/x-shellscript'),
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
