import { type ZippableFile, zipSync } from 'fflate';
import { type ArchiveDate, archiveDay, archiveEntries, modeOf } from './archive-entries.ts';
import type { BundleFile } from './compose.ts';

const UNIX = 3;
const MODE_SHIFT = 16;

/** Where the fields of a zip stand, from the start of their record (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const END = { length: 22, entries: 10, directoryAt: 16 };
const ENTRY = { length: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, fileAt: 42 };
const FILE = { time: 10 };

/** Dates every entry at noon of a day: fflate dates by the local clock, and some zones lack some days. */
function dateEntries(zip: Uint8Array, [year, month, day]: readonly [number, number, number]): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const time = (((year - 1980) << 25) | (month << 21) | (day << 16) | (12 << 11)) >>> 0;
  const end = zip.byteLength - END.length;
  let at = view.getUint32(end + END.directoryAt, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    view.setUint32(at + ENTRY.time, time, true);
    view.setUint32(view.getUint32(at + ENTRY.fileAt, true) + FILE.time, time, true);
    const lengths = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.commentLength];
    at += lengths.reduce((sum, field) => sum + view.getUint16(at + field, true), ENTRY.length);
  }
}

/**
 * The bundle as a zip: the same bytes for the same files and date in every time zone, scripts executable. Throws on a
 * name that cannot enter an archive.
 */
export function zipBundle(files: readonly BundleFile[], { date }: ArchiveDate): Uint8Array {
  const mtime = new Date(2000, 0, 2);
  const entries = archiveEntries(files).map(({ file, data }): [string, ZippableFile] => [
    file.path,
    [data, { mtime, os: UNIX, attrs: modeOf(file) << MODE_SHIFT }],
  ]);
  const zip = zipSync(Object.fromEntries(entries));
  dateEntries(zip, archiveDay(date));
  return zip;
}
