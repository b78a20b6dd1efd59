import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readEnv } from '#lib/env.ts';
import { onceInProcess } from '#lib/http/process-state.ts';

const ONLY_US_FOLDER = 0o700;
const ONLY_US_FILE = 0o600;
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** A folder of the data directory, made when it is not there; nobody else of this machine reads it. */
export function dataFolder(name: string): string {
  const folder = path.join(/* turbopackIgnore: true */ readEnv().dataDir, name);
  mkdirSync(folder, { recursive: true, mode: ONLY_US_FOLDER });
  return folder;
}

function fileOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error(`${JSON.stringify(id)} cannot be the name of a record`);
  return path.join(/* turbopackIgnore: true */ dataFolder(folder), `${id}.json`);
}

/** Writes a record so that a reader sees all of it or what was there before. */
export function writeRecord(folder: string, id: string, record: object): void {
  const file = fileOf(folder, id);
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: ONLY_US_FILE, flush: true });
  renameSync(draft, file);
}

/** A record, as JSON says it; undefined when there is none. */
function readRecord(folder: string, id: string): unknown {
  if (!ID.test(id)) return undefined;
  try {
    return JSON.parse(readFileSync(fileOf(folder, id), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const broken = () => onceInProcess('broken-records', () => new Set<string>());

/** A record in the form that it was written in. One that was damaged counts as none, and is told in the log, once. */
export function readChecked<T>(folder: string, id: string, schema: z.ZodType<T>): T | undefined {
  try {
    const record = readRecord(folder, id);
    return record === undefined ? undefined : schema.parse(record);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const name = `${folder}/${id}.json`;
    if (!broken().has(name)) console.error(`saikyo-ecs: ${name} cannot be read, and is left out`);
    broken().add(name);
    return undefined;
  }
}

export function removeRecord(folder: string, id: string): void {
  rmSync(fileOf(folder, id), { force: true });
}

/** The ids of a folder's records. */
export function recordIds(folder: string): string[] {
  return readdirSync(dataFolder(folder)).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
}
