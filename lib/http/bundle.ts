import 'server-only';
import { createHash } from 'node:crypto';
import { type BundleFile, type BundleInput, composeBundle } from '#lib/bundle/compose.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import type { ResourceRow } from '#lib/bundle/resource-table.ts';
import { tarBundle } from '#lib/bundle/tar.ts';
import { zipBundle } from '#lib/bundle/zip.ts';
import { theProof } from '#lib/catalog/read.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import type { Bill } from '#lib/pricing/bill.ts';
import { costTable } from '#lib/pricing/cost-table.ts';
import { answer, answerText, type Content, etagOf } from './answer.ts';
import { billOf } from './bill.ts';
import { leftOutNote, localeOf, provedNote } from './bundle-notes.ts';
import { type Decision, decide, type Said } from './decide.ts';
import { manifestOf } from './manifest.ts';
import { recordDocuments, recordPath } from './record.ts';
import { Refusal } from './refusal.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { usageOf } from './usage.ts';
import { retiredSentence, ruledOutSentence } from './verdict.ts';
import { warningsOf } from './warnings.ts';

/** The two ways to pack a bundle, by the name's ending. */
export const ARCHIVES = {
  zip: { type: 'application/zip', pack: zipBundle },
  tgz: { type: 'application/gzip', pack: tarBundle },
} as const;
export type ArchiveKind = keyof typeof ARCHIVES;

/** A bundle and the key under which its parts are kept: equal keys, equal bytes. */
export type Bundle = Composed & { key: string; pick: string };

/** The files, the resources of their template, what these cost a month, and what to know before deploying them. */
type Composed = {
  files: readonly BundleFile[];
  resources: readonly ResourceRow[];
  bill: Bill;
  warnings: readonly string[];
};

type Shelves = { bundles: Shelf<Composed>; archives: Shelf<Content> };

// By catalogue, so that content edited during development never meets a bundle of before.
const shelves = new WeakMap<Catalog, Shelves>();

function shelvesOf(catalog: Catalog): Shelves {
  const existing = shelves.get(catalog);
  if (existing) return existing;
  const bytesOf = ({ files }: Composed) => files.reduce((sum, { content }) => sum + 2 * content.length, 0);
  const opened = { bundles: openShelf(bytesOf), archives: openShelf(({ body }: Content) => body.length) };
  shelves.set(catalog, opened);
  return opened;
}

function composed(catalog: Catalog, decision: Decision, input: Omit<BundleInput, 'catalog' | 'fragments'>): Composed {
  const { settings, choice } = decision;
  const resources: ResourceRow[] = [];
  let counted: Bill | undefined;
  const bill = () => {
    counted ??= billOf(catalog, { pick: input.pick, settings }, resources, usageOf(choice.usage));
    return counted;
  };
  const costOf = (rows: readonly ResourceRow[]) => {
    resources.push(...rows);
    return costTable(bill(), localeOf(settings));
  };
  const warnings: string[] = [];
  const warn = (template: string) => {
    warnings.push(...warningsOf(catalog, { pick: input.pick, settings, locale: localeOf(settings) }, template));
    return warnings;
  };
  const documents = recordDocuments(catalog, decision, bill);
  const made = { costOf, documents, warningsOf: warn, catalog, fragments: theFragments() };
  const files = composeBundle({ ...input, ...made });
  return { files, resources, bill: bill(), warnings };
}

/** The files of a decision's bundle, and its bill. */
export function bundleOf(catalog: Catalog, decision: Decision): Bundle {
  const { choice, picked, settings, link } = decision;
  const locale = localeOf(settings);
  const input = {
    pick: picked.pick,
    settings,
    asOf: choice.asOf,
    link,
    manifest: manifestOf(catalog, decision),
    ruledOut: ruledOutSentence(catalog, picked, locale),
    retired: retiredSentence(catalog, picked, locale),
    proved: provedNote(theProof(), picked.id, settings, locale),
    leftOut: leftOutNote(decision.leftOut, locale),
  };
  const key = createHash('sha256')
    .update(JSON.stringify([input, choice.usage, decision.said]))
    .digest('base64url');
  const kept = shelvesOf(catalog).bundles.keep(key, () => composed(catalog, decision, input));
  return { key, pick: picked.id, ...kept };
}

/** The bundle of a decision, packed. */
export function packedBundle(catalog: Catalog, decision: Decision, kind: ArchiveKind): Content {
  const { key, files } = bundleOf(catalog, decision);
  const { name, date } = decision.settings;
  return shelvesOf(catalog).archives.keep(`${kind} ${key}`, () => {
    const body = new Uint8Array(ARCHIVES[kind].pack(files, { date }));
    const headers = { 'content-disposition': `attachment; filename="${name}.${kind}"` };
    return { body, type: ARCHIVES[kind].type, etag: etagOf(body), headers };
  });
}

/** Answers with the bundle of what a request chooses, packed. */
export async function answerArchive(request: Request, catalog: Catalog, kind: ArchiveKind): Promise<Response> {
  return answer(request, packedBundle(catalog, await decide(request, catalog), kind));
}

/** Answers with one file of the bundle. Throws a Refusal where this bundle has none of that name. */
export async function answerFile(request: Request, catalog: Catalog, path: string, type: string): Promise<Response> {
  const { files } = bundleOf(catalog, await decide(request, catalog));
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Refusal({ code: 'not-found' });
  return answerText(request, file.content, type);
}

/** The record of a decision, with what people `said` of it where they did: its path in the bundle, and its text. */
export function recordOf(catalog: Catalog, decision: Decision, said?: Said): { path: string; content: string } {
  const asked = said ? { ...decision, said } : decision;
  const path = recordPath(catalog, asked);
  const content = bundleOf(catalog, asked).files.find((file) => file.path === path)?.content ?? '';
  return { path, content };
}

const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';

/** Answers with the decision record of what a request chooses, named as it is in the bundle. */
export async function answerRecord(request: Request, catalog: Catalog): Promise<Response> {
  const { path, content } = recordOf(catalog, await decide(request, catalog));
  const headers = { 'content-disposition': `inline; filename="${path.split('/').at(-1)}"` };
  return answerText(request, content, MARKDOWN_TYPE, headers);
}
