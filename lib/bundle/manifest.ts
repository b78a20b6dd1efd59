export const MANIFEST = 'saikyo-ecs.json';

/** The bundle's manifest: what was chosen, as data of the caller's, its keys in the order given. */
export function writeManifest(manifest: object): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
