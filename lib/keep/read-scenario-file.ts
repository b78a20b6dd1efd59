import * as z from 'zod/mini';
import { cleanReason, DOUBTS_MAX, type Doubt, FACT_ID, isDay, readDoubt } from './doubt.ts';
import { NAME_LENGTH_MAX, SCENARIO_FILE_FORMAT, SCENARIO_FILE_VERSION } from './write-scenario-file.ts';

// The page's Content-Security-Policy forbids to compile code, which zod would try otherwise.
z.config({ jitless: true });

const BYTES_MAX = 256 * 1024;

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

/** `saikyo-ecs.json` of a bundle: its link says what it was made of. */
const manifestSchema = z.looseObject({
  schemaVersion: z.literal(1),
  generator: z.literal('saikyo-ecs'),
  pick: z.string(),
  link: z.string(),
});

export type ScenarioFileProblem = 'too-large' | 'not-json' | 'foreign' | 'newer' | 'broken';
export type ScenarioFile =
  | { name: string; entries: [string, string][]; doubts?: Doubt[] }
  | { problem: ScenarioFileProblem /** Which part of it, where one is to blame. */; at: string };

const problem = (code: ScenarioFileProblem, at = ''): ScenarioFile => ({ problem: code, at });

function entriesOf({ need, service = [], ...flat }: z.infer<typeof fileSchema>['choice']): [string, string][] {
  return [
    ...Object.entries(flat),
    ...(need ? [['need', need.join(',')] as [string, string]] : []),
    ...service.map((each): [string, string] => ['service', each]),
  ];
}

function readManifest({ link, pick }: z.infer<typeof manifestSchema>): ScenarioFile {
  // The link may be a path alone; whose host it names is of no importance.
  const query = /^[^?#]*\?([^#]*)/.exec(link)?.[1] ?? '';
  return { name: pick, entries: [...new URLSearchParams(query)] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads a scenario file, or the `saikyo-ecs.json` of a bundle, into the entries of a link; the codec reads those. A file
 * that is neither, or broken, or of a later version is named as such. Brings zod: load it when a file is opened.
 */
export async function readScenarioFile(file: Blob): Promise<ScenarioFile> {
  if (file.size > BYTES_MAX) return problem('too-large');
  const content = parse(await file.text());
  if (content === undefined) return problem('not-json');
  const manifest = manifestSchema.safeParse(content);
  if (manifest.success) return readManifest(manifest.data);
  const claim = claimSchema.safeParse(content);
  if (!claim.success) return problem('foreign');
  if (claim.data.version > SCENARIO_FILE_VERSION) return problem('newer');
  const own = fileSchema.safeParse(content);
  if (own.success) {
    const { name, choice, doubts } = own.data;
    return { name, entries: entriesOf(choice), ...(doubts && { doubts: doubts.flatMap(readDoubt) }) };
  }
  const issue = own.error.issues[0];
  const path = issue?.code === 'unrecognized_keys' ? issue.keys : issue?.path;
  return problem('broken', (path ?? []).join('.'));
}
