import 'server-only';
import type { z } from 'zod';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { readingOf } from '#lib/diagram/reading.ts';
import { answerJson, answerText } from './answer.ts';
import { bundleOf } from './bundle.ts';
import { type Decision, decide } from './decide.ts';
import type { diagramSchema } from './diagram-schema.ts';
import { type Drawing, drawingMermaid, drawingOf, drawingSvg } from './drawing.ts';

/** Draws what a decision's bundle makes. */
export function diagramOf(catalog: Catalog, decision: Decision): Drawing {
  return drawingOf(catalog, decision, bundleOf(catalog, decision).files);
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const SVG_TYPE = 'image/svg+xml; charset=utf-8';
// Not registered with IANA; text is what every client can show.
const MERMAID_TYPE = 'text/plain; charset=utf-8';

/** Answers with the picture of what a request chooses, as an SVG that stands alone. */
export async function answerDiagramSvg(request: Request, catalog: Catalog): Promise<Response> {
  return answerText(request, drawingSvg(diagramOf(catalog, await decide(request, catalog))), SVG_TYPE);
}

/** Answers with the parts and arrows of what a request chooses, from which a page draws the picture itself. */
export async function answerDiagramJson(request: Request, catalog: Catalog): Promise<Response> {
  const decision = await decide(request, catalog);
  const { graph, title, lang } = diagramOf(catalog, decision);
  const options = optionsOf(catalog.options, decision.picked.pick);
  const body: DeepReadonly<z.infer<typeof diagramSchema>> = {
    title,
    graph,
    ways: readingOf(graph, lang),
    options: options.map(({ id, dimension, lights, breaks }) => ({
      id,
      dimension,
      lights,
      ...(breaks && { breaks }),
    })),
  };
  return answerJson(request, body);
}

/** Answers with the picture of what a request chooses, as Mermaid. */
export async function answerDiagramMermaid(request: Request, catalog: Catalog): Promise<Response> {
  return answerText(request, drawingMermaid(diagramOf(catalog, await decide(request, catalog))), MERMAID_TYPE);
}
