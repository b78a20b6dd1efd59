const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/** The Unix permissions of each file of a zip, from its central directory: `{ 'deploy.sh': 0o755 }`. */
export function permissionsOf(zip: Buffer): Record<string, number> {
  const end = zip.length - END_LENGTH;
  if (zip.readUInt32LE(end) !== END) throw new Error('The zip does not end with its directory.');
  const permissions: Record<string, number> = {};
  for (let at = zip.readUInt32LE(end + 16); at < end && zip.readUInt32LE(at) === CENTRAL_ENTRY; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    permissions[name] = (zip.readUInt32LE(at + 38) >>> 16) & 0o777;
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return permissions;
}
