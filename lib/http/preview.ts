import 'server-only';
import { createHash } from 'node:crypto';
import type { BundleFile } from '#lib/bundle/compose.ts';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { hostOf } from '#lib/choice/host-conflicts.ts';
import { roomTogether } from '#lib/choice/host-room.ts';
import { answer, type Content, etagOf, JSON_TYPE } from './answer.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import { type Decision, decide } from './decide.ts';
import { highlight, languageOf } from './highlight.ts';
import { leftOutIn } from './manifest.ts';
import type { PreviewAnswer } from './preview-schema.ts';
import { openShelf } from './shelf.ts';

type PreviewFile = PreviewAnswer['files'][number];

// By content alone: most files of two neighbouring choices are the same, and highlighting is what takes time.
const files = openShelf((file: { text: string }) => 2 * file.text.length, { entriesMax: 200 });

/** One file as JSON text, ready to be put into the answer. */
function previewFile({ path, content, executable }: BundleFile): string {
  const key = createHash('sha256').update(`${path}\n${executable}\n${content}`).digest('base64url');
  const make = () => {
    const language = languageOf(path);
    const lines = highlight(content, language);
    const file: PreviewFile = { path, bytes: Buffer.byteLength(content), executable, language, lines };
    return { text: JSON.stringify(file) };
  };
  return files.keep(key, make).text;
}

function hostIn(catalog: Catalog, { picked, settings }: Decision): PreviewAnswer['host'] {
  const [host] = optionsOf(catalog.options, picked.pick).flatMap((option) => hostOf(option, settings) ?? []);
  return host ? { instanceType: host.type, ...roomTogether(host, settings.services, settings.network) } : null;
}

function preview(catalog: Catalog, { pick, files: composed, warnings }: Bundle, decision: Decision): Content {
  const leftOut = leftOutIn(decision.leftOut, localeOf(decision.settings));
  const told = { pick, warnings, leftOut, host: hostIn(catalog, decision) };
  const body = `${JSON.stringify(told).slice(0, -1)},"files":[${composed.map(previewFile).join(',')}]}\n`;
  return { body, type: JSON_TYPE, etag: etagOf(body) };
}

/** Answers with the preview of what a request chooses. */
export async function answerPreview(request: Request, catalog: Catalog): Promise<Response> {
  const decision = await decide(request, catalog);
  return answer(request, preview(catalog, bundleOf(catalog, decision), decision));
}
