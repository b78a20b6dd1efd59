import 'server-only';
import type { z } from 'zod';
import type { Catalog } from '#lib/catalog/schema.ts';
import { answerJson } from './answer.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import type { contentsSchema } from './contents-schema.ts';
import { decide } from './decide.ts';

function contentsOf({ pick, resources, files }: Bundle): z.infer<typeof contentsSchema> {
  return {
    pick,
    resources: resources.map(({ logicalId, type, description }) => ({ logicalId, type, description })),
    files: files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) })),
  };
}

/** Answers with the resources and files of what a request chooses: what two bundles are compared by. */
export async function answerContents(request: Request, catalog: Catalog): Promise<Response> {
  return answerJson(request, contentsOf(bundleOf(catalog, await decide(request, catalog))));
}
