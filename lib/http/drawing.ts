import 'server-only';
import { createHash } from 'node:crypto';
import type { BundleFile } from '#lib/bundle/compose.ts';
import { TEMPLATE } from '#lib/bundle/template.ts';
import { type TemplateData, templateData } from '#lib/bundle/template-data.ts';
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
import { localeOf } from './bundle-notes.ts';
import type { Decision } from './decide.ts';
import { openShelf } from './shelf.ts';

/** The picture of a decision's bundle, with what of it strains and what a must rules out. */
export type Drawing = { graph: DiagramGraph; states: PartStates; title: string; lang: Locale };

// Reading a template takes ten times as long as drawing it. A part or an arrow is some 400 bytes.
const graphs = openShelf(({ nodes, edges }: DiagramGraph) => 400 * (nodes.length + edges.length), { entriesMax: 200 });

const NO_TEXT = { ja: '', en: '' };

function graphOf(
  catalog: Catalog,
  { picked, settings }: Decision,
  files: readonly BundleFile[],
  known: TemplateData | undefined,
): DiagramGraph {
  const lang = localeOf(settings);
  const input = {
    services: composeServices(files),
    stack: `${settings.name}-${settings.env}`,
    region: settings.region,
    lang,
    tool: optionsOf(catalog.options, picked.pick).find(({ dimension }) => dimension === 'deploy')?.label ?? NO_TEXT,
  };
  const template = files.find(({ path }) => path === TEMPLATE)?.content ?? '';
  // By what is drawn alone: the record and the picture in the bundle's own folder ask before the bundle is whole.
  const key = createHash('sha256')
    .update(JSON.stringify([template, input]))
    .digest('base64url');
  return graphs.keep(key, () => diagramGraph({ ...input, template: known ?? templateData(template) }));
}

/** Draws what a decision's bundle makes, of the bundle's files; whoever has just made them knows what the template says. */
export function drawingOf(
  catalog: Catalog,
  decision: Decision,
  files: readonly BundleFile[],
  known?: TemplateData,
): Drawing {
  const { picked, settings } = decision;
  const lang = localeOf(settings);
  const options = optionsOf(catalog.options, picked.pick);
  const graph = graphOf(catalog, decision, files, known);
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

/** A drawing as an SVG that stands alone. */
export function drawingSvg({ graph, states, title, lang }: Drawing): string {
  const ways = readingOf(graph, lang).map((way) => `${way.title}: ${way.text}`);
  const description = ways.join('\n');
  return diagramSvg(sceneOf(graph, lang, states), { lang, theme: 'auto', title, description, isHeaded: true });
}

/** A drawing as Mermaid. */
export const drawingMermaid = ({ graph, title, lang }: Drawing): string => diagramMermaid(graph, { lang, title });
