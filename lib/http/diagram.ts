import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { TEMPLATE } from '#lib/bundle/template.ts';
import { templateData } from '#lib/bundle/template-data.ts';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { composeServices } from '#lib/diagram/compose-services.ts';
import { diagramGraph } from '#lib/diagram/graph.ts';
import type { DiagramGraph } from '#lib/diagram/graph-shape.ts';
import { highlightsOf, type PartStates } from '#lib/diagram/highlights.ts';
import { diagramMermaid } from '#lib/diagram/mermaid.ts';
import { readingOf } from '#lib/diagram/reading.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { diagramSvg } from '#lib/diagram/svg.ts';
import { answerJson, answerText } from './answer.ts';
import { bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import { type Decision, decide } from './decide.ts';
import type { diagramSchema } from './diagram-schema.ts';
import { openShelf } from './shelf.ts';

/** The picture of a decision's bundle, with what of it strains and what a must rules out. */
export type Diagram = { graph: DiagramGraph; states: PartStates; title: string; lang: Locale };

// Reading a template takes ten times as long as drawing it. A part or an arrow is some 400 bytes.
const graphs = openShelf(({ nodes, edges }: DiagramGraph) => 400 * (nodes.length + edges.length), { entriesMax: 200 });

function graphOf(catalog: Catalog, decision: Decision, lang: Locale): DiagramGraph {
  const { picked, settings } = decision;
  const { files } = bundleOf(catalog, decision);
  const contents = files.map(({ path, content }) => `${path}\n${content}`);
  const key = createHash('sha256').update(contents.join('\n')).digest('base64url');
  return graphs.keep(key, () =>
    diagramGraph({
      template: templateData(files.find(({ path }) => path === TEMPLATE)?.content ?? ''),
      services: composeServices(files),
      stack: `${settings.name}-${settings.env}`,
      region: settings.region,
      lang,
      tool: optionsOf(catalog.options, picked.pick).find(({ dimension }) => dimension === 'deploy')?.label ?? NO_TEXT,
    }),
  );
}

const NO_TEXT = { ja: '', en: '' };

/** Draws what a decision's bundle makes. */
export function diagramOf(catalog: Catalog, decision: Decision): Diagram {
  const { picked, settings } = decision;
  const lang = localeOf(settings);
  const options = optionsOf(catalog.options, picked.pick);
  const graph = graphOf(catalog, decision, lang);
  const blocking = new Set(picked.blockedBy.map(({ fact }) => fact));
  const blamed = catalog.facts.filter(({ id }) => blocking.has(id));
  const states = highlightsOf(graph, {
    options,
    marked: picked.cells.filter(({ score }) => score < 0),
    ruledOut: options.filter(({ id, dimension }) =>
      blamed.some((fact) => fact.option === id && fact.dimension === dimension),
    ),
  });
  return { graph, states, title: options.map(({ label }) => label[lang]).join(' × '), lang };
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const SVG_TYPE = 'image/svg+xml; charset=utf-8';
// Not registered with IANA; text is what every client can show.
const MERMAID_TYPE = 'text/plain; charset=utf-8';

/** Answers with the picture of what a request chooses, as an SVG that stands alone. */
export async function answerDiagramSvg(request: Request, catalog: Catalog): Promise<Response> {
  const { graph, states, title, lang } = diagramOf(catalog, await decide(request, catalog));
  const ways = readingOf(graph, lang).map((way) => `${way.title}: ${way.text}`);
  const description = ways.join('\n');
  const svg = diagramSvg(sceneOf(graph, lang, states), { lang, theme: 'auto', title, description, isHeaded: true });
  return answerText(request, svg, SVG_TYPE);
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
  const { graph, title, lang } = diagramOf(catalog, await decide(request, catalog));
  return answerText(request, diagramMermaid(graph, { lang, title }), MERMAID_TYPE);
}
