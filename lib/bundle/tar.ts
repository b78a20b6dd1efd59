import { gzipSync } from 'fflate';
import { type ArchiveDate, archiveDay, archiveEntries, modeOf } from './archive-entries.ts';
import type { BundleFile } from './compose.ts';

const BLOCK = 512;
const NAME_LENGTH_MAX = 100;
const PREFIX_LENGTH_MAX = 155;
const CHECKSUM_AT = 148;

/** A ustar header's fields: where each begins and what it holds (POSIX.1-1988, "ustar Interchange Format"). */
type Field = readonly [at: number, text: string];

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;

/** Splits a path that is too long for the name field at a folder, as ustar asks. */
function splitPath(path: string): { prefix: string; name: string } {
  const fits = (text: string, max: number) => Buffer.byteLength(text) <= max;
  if (fits(path, NAME_LENGTH_MAX)) return { prefix: '', name: path };
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (fits(name, NAME_LENGTH_MAX) && fits(prefix, PREFIX_LENGTH_MAX)) return { prefix, name };
  }
  throw new Error(`${path} is too long for a tar archive`);
}

function header(file: BundleFile, size: number, mtimeSeconds: number): Uint8Array {
  const { prefix, name } = splitPath(file.path);
  const fields: Field[] = [
    [0, name],
    [100, octal(modeOf(file) & 0o7777, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(size, 11)],
    [136, octal(mtimeSeconds, 11)],
    [CHECKSUM_AT, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\x0000'],
    [265, 'root'],
    [297, 'root'],
    [345, prefix],
  ];
  const block = Buffer.alloc(BLOCK);
  for (const [at, text] of fields) block.write(text, at);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)} `, CHECKSUM_AT);
  return block;
}

/**
 * The bundle as a gzipped ustar archive: the same bytes for the same files and date, scripts executable. Throws on a
 * name that cannot enter an archive.
 */
export function tarBundle(files: readonly BundleFile[], { date }: ArchiveDate): Uint8Array {
  const [year, month, day] = archiveDay(date);
  const mtimeSeconds = Date.UTC(year, month - 1, day) / 1000;
  const blocks = archiveEntries(files).flatMap(({ file, data }) => [
    header(file, data.length, mtimeSeconds),
    data,
    new Uint8Array((BLOCK - (data.length % BLOCK)) % BLOCK),
  ]);
  return gzipSync(Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]), { mtime: 0 });
}
