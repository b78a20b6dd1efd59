import type { BundleFile } from './compose.ts';
import { checkEntryNames } from './names.ts';

// A zip can tell no other years.
const FIRST_DAY = '1980-01-01';
const LAST_DAY = '2099-12-31';

/** The day, `YYYY-MM-DD`, that the entries of an archive carry. */
export type ArchiveDate = { date: string };

/** A regular file's mode. */
export function modeOf({ executable }: BundleFile): number {
  return executable ? 0o100755 : 0o100644;
}

/** A bundle's files as every archive lists them: checked and sorted. Throws on a name that cannot enter an archive. */
export function archiveEntries(files: readonly BundleFile[]): { file: BundleFile; data: Uint8Array }[] {
  checkEntryNames(files.map(({ path }) => path));
  const encoder = new TextEncoder();
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ file, data: encoder.encode(file.content) }));
}

/** Year, month (from 1) and day of an archive; a day that no zip can tell becomes the nearest that it can. */
export function archiveDay(date: string): [year: number, month: number, day: number] {
  const told = date < FIRST_DAY ? FIRST_DAY : date > LAST_DAY ? LAST_DAY : date;
  const [year = 1980, month = 1, day = 1] = told.split('-').map(Number);
  return [year, month, day];
}
