import { unpack } from './unpack.ts';

/** Of a whole bundle, unpacked; the largest is a tenth of it. */
const UNPACKED_BYTES_MAX = 8e6;
const BLOCK = 512;

const textAt = (tar: Uint8Array, at: number, length: number) =>
  new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0.*$/s, '');

/** The file of a gzipped tar that a test of its path finds first: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06. Throws as unpack does. */
export async function fileInTar(
  gzipped: Uint8Array<ArrayBuffer>,
  isWanted: (path: string) => boolean,
): Promise<Uint8Array | undefined> {
  const tar = await unpack(gzipped, 'gzip', UNPACKED_BYTES_MAX);
  for (let at = 0; at + BLOCK <= tar.byteLength; ) {
    const size = Number.parseInt(textAt(tar, at + 124, 12).trim() || '0', 8);
    if (!Number.isInteger(size) || size < 0) throw new TypeError('no entry of a tar');
    if (isWanted(textAt(tar, at, 100))) return tar.slice(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}
