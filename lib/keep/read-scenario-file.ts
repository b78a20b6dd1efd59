import * as z from 'zod/mini';
import { cleanReason, DOUBTS_MAX, type Doubt, FACT_ID, isDay, readDoubt } from './doubt.ts';
import { entriesOfManifest, MANIFEST_VERSION, manifestSchema, type Vote } from './read-manifest.ts';
import { fileInTar } from './tar-file.ts';
import { TooLarge } from './unpack.ts';
import { NAME_LENGTH_MAX, SCENARIO_FILE_FORMAT, SCENARIO_FILE_VERSION } from './write-scenario-file.ts';
import { fileInZip } from './zip-file.ts';

// The page's Content-Security-Policy forbids to compile code, which zod would try otherwise.
z.config({ jitless: true });

const BYTES_MAX = 256 * 1024;
/** A bundle is some 100 kB, packed. */
const ARCHIVE_BYTES_MAX = 4e6;

/** Whatever claims to be ours, of any version. */
const claimSchema = z.looseObject({ format: z.literal(SCENARIO_FILE_FORMAT), version: z.int() });

const doubtSchema = z.strictObject({
  fact: z.string().check(z.regex(FACT_ID)),
  reason: z.string().check(z.refine((text) => cleanReason(text) !== null)),
  on: z.string().check(z.refine(isDay)),
});

const fileSchema = z.strictObject({
  format: z.literal(SCENARIO_FILE_FORMAT),
  version: z.literal(SCENARIO_FILE_VERSION),
  name: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  choice: z.catchall(
    z.object({ need: z.optional(z.array(z.string())), service: z.optional(z.array(z.string())) }),
    z.string(),
  ),
  doubts: z.optional(z.array(doubtSchema).check(z.maxLength(DOUBTS_MAX))),
});

/** Whatever claims to be the manifest of a bundle, of any version. */
const manifestClaimSchema = z.looseObject({ generator: z.literal('saikyo-ecs'), schemaVersion: z.int() });

export type ScenarioFileProblem =
  | 'too-large'
  | 'unreadable'
  | 'not-json'
  | 'foreign'
  | 'newer'
  | 'broken'
  | 'archive-too-large'
  | 'archive-broken'
  | 'archive-foreign';
export type ScenarioFile =
  | {
      name: string;
      entries: [string, string][];
      doubts?: Doubt[];
      /** Who was first when a bundle was made; null where nobody was. */
      winner?: string | null;
      /** The vote of a room. */
      vote?: Vote;
    }
  | { problem: ScenarioFileProblem /** Which part of it, where one is to blame. */; at: string };

const problem = (code: ScenarioFileProblem, at = ''): ScenarioFile => ({ problem: code, at });

function entriesOf({ need, service = [], ...flat }: z.infer<typeof fileSchema>['choice']): [string, string][] {
  return [
    ...Object.entries(flat),
    ...(need ? [['need', need.join(',')] as [string, string]] : []),
    ...service.map((each): [string, string] => ['service', each]),
  ];
}

type Issues = { issues: readonly { code?: string | undefined; path: PropertyKey[]; keys?: string[] }[] };

function broken({ issues: [issue] }: Issues): ScenarioFile {
  const path = issue?.code === 'unrecognized_keys' ? issue.keys : issue?.path;
  return problem('broken', (path ?? []).join('.'));
}

function readManifest(content: unknown): ScenarioFile | undefined {
  const claim = manifestClaimSchema.safeParse(content);
  if (!claim.success) return undefined;
  if (claim.data.schemaVersion > MANIFEST_VERSION) return problem('newer');
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) return broken(manifest.error);
  const { pick, decision, vote } = manifest.data;
  return {
    name: pick,
    entries: entriesOfManifest(manifest.data),
    ...(decision && { winner: decision.winner }),
    ...(vote && { vote }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads the text of a scenario file or of a manifest. */
function readText(text: string): ScenarioFile {
  const content = parse(text);
  if (content === undefined) return problem('not-json');
  const manifest = readManifest(content);
  if (manifest) return manifest;
  const claim = claimSchema.safeParse(content);
  if (!claim.success) return problem('foreign');
  if (claim.data.version > SCENARIO_FILE_VERSION) return problem('newer');
  const own = fileSchema.safeParse(content);
  if (!own.success) return broken(own.error);
  const { name, choice, doubts } = own.data;
  return { name, entries: entriesOf(choice), ...(doubts && { doubts: doubts.flatMap(readDoubt) }) };
}

const isManifest = (path: string) => /^(?:\.\/)?(?:[^/]+\/)?saikyo-ecs\.json$/.test(path);

/** The manifest of a bundle that is still packed, whatever the archive says of its own sizes. */
async function readArchive(archive: Uint8Array<ArrayBuffer>, isZip: boolean): Promise<ScenarioFile> {
  try {
    const manifest = isZip ? await fileInZip(archive, isManifest, BYTES_MAX) : await fileInTar(archive, isManifest);
    if (!manifest) return problem('archive-foreign');
    return manifest.byteLength > BYTES_MAX ? problem('too-large') : readText(new TextDecoder().decode(manifest));
  } catch (error) {
    return problem(error instanceof TooLarge ? 'archive-too-large' : 'archive-broken');
  }
}

async function readAny(file: Blob): Promise<ScenarioFile> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (!isZip && !isGzip) return file.size > BYTES_MAX ? problem('too-large') : readText(await file.text());
  if (file.size > ARCHIVE_BYTES_MAX) return problem('archive-too-large');
  return readArchive(new Uint8Array(await file.arrayBuffer()), isZip);
}

/**
 * Reads a scenario file, the `saikyo-ecs.json` of a bundle, or a bundle that has it inside, into the entries of a link; the
 * codec reads those. What is none of these, or broken, or of a later version is named as such. Brings zod: load it when a
 * file is opened.
 */
export function readScenarioFile(file: Blob): Promise<ScenarioFile> {
  // A folder that is dropped comes as a file that nobody can read, and so does one that was deleted meanwhile.
  return readAny(file).catch(() => problem('unreadable'));
}
