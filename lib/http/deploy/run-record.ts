import 'server-only';
import { z } from 'zod';
import { onceInProcess } from '#lib/http/process-state.ts';
import { readChecked, removeRecord, writeRecord } from './data-folder.ts';

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
    alias: z.string().optional(),
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

const RECENT_MAX = 50;

/** A record never changes. All that a list shows of one is small and kept for each; the whole only of the last ones. */
const kept = () =>
  onceInProcess('run-records', () => ({ recent: new Map<string, RunRecord>(), picks: new Map<string, string>() }));

export function forgetRun(id: string): void {
  removeRecord(FOLDER, id);
  kept().recent.delete(id);
  kept().picks.delete(id);
}

export function findRun(id: string): RunRecord | undefined {
  const { recent, picks } = kept();
  const record = recent.get(id) ?? readChecked(FOLDER, id, runRecordSchema);
  if (!record) return undefined;
  recent.delete(id);
  recent.set(id, record);
  picks.set(id, record.pick);
  const [oldest] = recent.keys();
  if (recent.size > RECENT_MAX && oldest !== undefined) recent.delete(oldest);
  return record;
}

/** Which combination a run is of, read from its file once at most. */
export function pickOf(id: string): string | null {
  return kept().picks.get(id) ?? findRun(id)?.pick ?? null;
}
