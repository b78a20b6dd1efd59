const NAME_LENGTH_MAX = 180;
// Controls, format characters (bidi and zero width among them), lone surrogates, line separators; what Windows forbids.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\]/u;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\..*)?$/i;

function segmentProblem(segment: string): string | undefined {
  if (segment === '') return 'has an empty part';
  if (segment === '.' || segment === '..') return 'climbs';
  if (/[. ]$/.test(segment) || segment.startsWith(' '))
    return 'has a part that begins with a space, or ends with one or a dot';
  if (DEVICE.test(segment)) return 'is a device on Windows';
  return undefined;
}

/** Why a path cannot be an entry of an archive that people unpack on any system; undefined when it can. */
export function entryNameProblem(path: string): string | undefined {
  if (new TextEncoder().encode(path).length > NAME_LENGTH_MAX) return `is longer than ${NAME_LENGTH_MAX} bytes`;
  if (path.startsWith('/')) return 'is absolute';
  if (FORBIDDEN.test(path)) return 'holds a character that some system forbids or hides';
  return path
    .split('/')
    .map(segmentProblem)
    .find((problem) => problem !== undefined);
}

// What Windows and macOS take for the same file.
const folded = (path: string) => path.normalize('NFC').toLowerCase();

/**
 * Checks the names of an archive's entries, each alone and all together. Throws, naming the entry, on one that could
 * leave its folder, hide, or collide with another where case does not count.
 */
export function checkEntryNames(paths: readonly string[]): void {
  const files = new Set<string>();
  for (const path of paths) {
    const problem = entryNameProblem(path);
    if (problem) throw new Error(`${JSON.stringify(path)} cannot enter an archive: it ${problem}`);
    if (files.has(folded(path)))
      throw new Error(`${JSON.stringify(path)} is in the archive twice, if case does not count`);
    files.add(folded(path));
  }
  for (const path of paths) {
    const folders = path
      .split('/')
      .slice(0, -1)
      .map((_, i, all) => all.slice(0, i + 1).join('/'));
    const clash = folders.find((folder) => files.has(folded(folder)));
    if (clash !== undefined)
      throw new Error(`${JSON.stringify(clash)} is a file and the folder of ${JSON.stringify(path)}`);
  }
}
