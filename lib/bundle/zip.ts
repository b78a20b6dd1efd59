import { type ZippableFile, zipSync } from 'fflate';
import { type ArchiveDate, archiveDay, archiveEntries, modeOf } from './archive-entries.ts';
import type { BundleFile } from './compose.ts';

const UNIX = 3;
const MODE_SHIFT = 16;

/**
 * The bundle as a zip: the same bytes for the same files and date in every time zone, scripts executable. Throws on a
 * name that cannot enter an archive.
 */
export function zipBundle(files: readonly BundleFile[], { date }: ArchiveDate): Uint8Array {
  const [year, month, day] = archiveDay(date);
  // A zip holds local time and fflate asks the local clock, so it gets the day by that clock: at noon, because midnight
  // is missing on some days in some zones.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = archiveEntries(files).map(({ file, data }): [string, ZippableFile] => [
    file.path,
    [data, { mtime, os: UNIX, attrs: modeOf(file) << MODE_SHIFT }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
