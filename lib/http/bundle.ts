import 'server-only';
import { createHash } from 'node:crypto';
import { type BundleFile, composeBundle } from '#lib/bundle/compose.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import { tarBundle } from '#lib/bundle/tar.ts';
import { zipBundle } from '#lib/bundle/zip.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { answer, answerText, type Content, etagOf } from './answer.ts';
import { type Decision, decide } from './decide.ts';
import { manifestOf } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { retiredSentence, ruledOutSentence } from './verdict.ts';

/** The two ways to pack a bundle, by the name's ending. */
export const ARCHIVES = {
  zip: { type: 'application/zip', pack: zipBundle },
  tgz: { type: 'application/gzip', pack: tarBundle },
} as const;
export type ArchiveKind = keyof typeof ARCHIVES;

/** A bundle and the key under which its parts are kept: equal keys, equal bytes. */
export type Bundle = { key: string; pick: string; files: readonly BundleFile[] };

type Shelves = { bundles: Shelf<readonly BundleFile[]>; archives: Shelf<Content> };

// By catalogue, so that content edited during development never meets a bundle of before.
const shelves = new WeakMap<Catalog, Shelves>();

function shelvesOf(catalog: Catalog): Shelves {
  const existing = shelves.get(catalog);
  if (existing) return existing;
  const bytesOf = (files: readonly BundleFile[]) => files.reduce((sum, { content }) => sum + 2 * content.length, 0);
  const opened = { bundles: openShelf(bytesOf), archives: openShelf(({ body }: Content) => body.length) };
  shelves.set(catalog, opened);
  return opened;
}

/** The files of a decision's bundle. */
export function bundleOf(catalog: Catalog, decision: Decision): Bundle {
  const { choice, picked, settings, link } = decision;
  const locale: Locale = settings.lang === 'ja' ? 'ja' : 'en';
  const input = {
    pick: picked.pick,
    settings,
    asOf: choice.asOf,
    link,
    manifest: manifestOf(catalog, decision),
    ruledOut: ruledOutSentence(catalog, picked, locale),
    retired: retiredSentence(catalog, picked, locale),
  };
  const key = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const compose = () => composeBundle({ ...input, catalog, fragments: theFragments() });
  return { key, pick: picked.id, files: shelvesOf(catalog).bundles.keep(key, compose) };
}

function packed(catalog: Catalog, decision: Decision, kind: ArchiveKind): Content {
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
  return answer(request, packed(catalog, await decide(request, catalog), kind));
}

/** Answers with one file of the bundle. Throws a Refusal where this bundle has none of that name. */
export async function answerFile(request: Request, catalog: Catalog, path: string, type: string): Promise<Response> {
  const { files } = bundleOf(catalog, await decide(request, catalog));
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Refusal({ code: 'not-found' });
  return answerText(request, file.content, type);
}
