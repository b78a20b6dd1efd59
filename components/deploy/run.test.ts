import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { accountsSchema, deploymentListSchema, deploymentSchema } from '#lib/http/deploy/deploy-schemas.ts';
import type { Account, Run, RunRow } from './run.ts';

test('the page reads what the API promises', () => {
  expectTypeOf<z.infer<typeof deploymentSchema>>().toExtend<Run>();
  expectTypeOf<z.infer<typeof accountsSchema>['accounts'][number]>().toExtend<Account>();
  expectTypeOf<z.infer<typeof deploymentListSchema>['deployments'][number]>().toExtend<RunRow>();
});
