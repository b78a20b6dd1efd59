import { expect, test, vi } from 'vitest';
import { composeBundle, composeResources } from '#lib/bundle/compose.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { answerCost } from './cost.ts';

vi.mock('#lib/bundle/compose.ts', { spy: true });
vi.setConfig({ testTimeout: 60_000 });

const ask = (query: string) => answerCost(new Request(`http://127.0.0.1:3000/cost.json?${query}`), theCatalog());

test('who changes the traffic waits for no template: what was composed for the first answer serves the next', async () => {
  const pick = 'pick=fargate.alb.cloudformation';
  expect((await ask(`${pick}&rps=1`)).status).toBe(200);
  vi.mocked(composeResources).mockClear();
  const next = await ask(`${pick}&rps=20`);
  expect((await next.json()).usage.requestsPerSecond).toBe(20);
  expect(composeResources).not.toHaveBeenCalled();
  expect(composeBundle).not.toHaveBeenCalled();
});
