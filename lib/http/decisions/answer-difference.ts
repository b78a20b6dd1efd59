import 'server-only';
import { z } from 'zod';
import type { Catalog } from '#lib/catalog/schema.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { readJson } from '#lib/http/json-body.ts';
import { compare, markdownOf } from './compared-pair.ts';
import { givenSchema } from './given-decision.ts';

export const comparedSchema = z.strictObject({ from: givenSchema, to: givenSchema });

const MARKDOWN = 'text/markdown';

/** Answers with what two decisions differ in: as JSON, or as Markdown where the caller asks for that. */
export async function answerDifference(request: Request, catalog: Catalog): Promise<Response> {
  const locale = askedLocale(request);
  const report = await compare(catalog, await readJson(request, comparedSchema), locale);
  if (!(request.headers.get('accept') ?? '').includes(MARKDOWN)) return answerFresh(report);
  return new Response(markdownOf(catalog, report, locale), {
    headers: { 'content-type': `${MARKDOWN}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}
