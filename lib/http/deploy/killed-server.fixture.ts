import { createClients } from '#lib/deploy/clients.ts';
import { createEngine } from '#lib/deploy/engine.ts';
import type { RunRequest } from '#lib/deploy/run.ts';

const { ENDPOINT = '', DIRECTORY = '', REQUEST = '{}' } = process.env;

/** A server of its own that deploys at once; the test kills it. */
const credentials = { accessKeyId: 'AKIDREHEARSAL', secretAccessKey: 'rehearsal' };
const clients = createClients({ region: 'ap-northeast-1', endpoint: ENDPOINT, credentials });
const engine = await createEngine({ directory: DIRECTORY, clientFor: () => clients, pollMs: 15 });
const request: RunRequest = JSON.parse(REQUEST);
const { id } = await engine.prepare(request);
engine.subscribe(id, 0, ({ view }) => {
  const { state, changeSetId = '', capabilities } = view;
  if (state === 'review') queueMicrotask(() => void engine.execute(id, { changeSetId, capabilities }));
});
