import 'server-only';
import { z } from 'zod';
import { readRecord, removeRecord, writeRecord } from './data-folder.ts';

const FOLDER = 'runs';

const sentencesSchema = z.record(z.string(), z.string());

/**
 * What is kept of a run beside the engine's journal: what was chosen, and the words that its page needs. They are those of
 * its first day, whatever the catalogue says later.
 */
const runRecordSchema = z.strictObject({
  id: z.string(),
  account: z.strictObject({
    id: z.string(),
    kind: z.enum(['rehearsal', 'local', 'connection']),
    accountId: z.string(),
  }),
  pick: z.string(),
  /** The parameters that say the choice again. */
  choice: z.array(z.tuple([z.string(), z.string()])),
  catalogVersion: z.string(),
  /** The sentence of each resource, by its logical id. */
  descriptions: z.strictObject({ ja: sentencesSchema, en: sentencesSchema }),
  cost: z.strictObject({ perMonthUsd: z.number(), perHourUsd: z.number() }),
  types: z.array(z.string()),
});
export type RunRecord = z.infer<typeof runRecordSchema>;

export function keepRun(record: RunRecord): void {
  writeRecord(FOLDER, record.id, record);
}

export function forgetRun(id: string): void {
  removeRecord(FOLDER, id);
}

export function findRun(id: string): RunRecord | undefined {
  const record = readRecord(FOLDER, id);
  return record === undefined ? undefined : runRecordSchema.parse(record);
}
