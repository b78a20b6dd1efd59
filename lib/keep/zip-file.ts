import { TooLarge, unpack } from './unpack.ts';

// The parts of a zip that a bundle needs: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.
const END = { signature: 0x06054b50, length: 22, commentMax: 0xffff };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENTRIES_MAX = 2000;

type Entry = { path: string; at: number; packed: number; size: number; crc: number; method: number; isSecret: boolean };

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.length - END.commentMax);
  for (let at = view.byteLength - END.length; at >= first; at--)
    if (view.getUint32(at, true) === END.signature) return at;
  throw new TypeError('no end of a zip');
}

function entriesOf(view: DataView): Entry[] {
  const end = endOf(view);
  const count = Math.min(view.getUint16(end + 10, true), ENTRIES_MAX);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new TypeError('no entry of a zip');
    const nameLength = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL.length, nameLength);
    entries.push({
      path: new TextDecoder().decode(name),
      isSecret: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** CRC-32 as zip has it, bit by bit: what is checked is small. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

async function contentOf(zip: Uint8Array<ArrayBuffer>, view: DataView, entry: Entry, bytesMax: number) {
  if (entry.isSecret || view.getUint32(entry.at, true) !== LOCAL.signature) throw new TypeError('no file of a zip');
  if (entry.size > bytesMax) throw new TooLarge();
  const from = entry.at + LOCAL.length + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = zip.slice(from, from + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new TypeError('an unknown method');
  const content = entry.method === 0 ? packed : await unpack(packed, 'deflate-raw', bytesMax);
  if (crcOf(content) !== entry.crc) throw new TypeError('a damaged file');
  return content;
}

/**
 * The one file of a zip that a test of its path finds, the shallowest where there are several; undefined where none is.
 * Throws TooLarge where it is larger than `bytesMax`, whatever the zip says of it, and other errors where the zip is damaged.
 */
export async function fileInZip(
  zip: Uint8Array<ArrayBuffer>,
  isWanted: (path: string) => boolean,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found = entriesOf(view).filter(({ path }) => isWanted(path));
  const [entry] = found.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  return entry && contentOf(zip, view, entry, bytesMax);
}
