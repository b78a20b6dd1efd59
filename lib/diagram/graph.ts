import type { Locale, Text } from '#lib/catalog/schema.ts';
import { edgesOf } from './edges.ts';
import type { DiagramGraph } from './graph-shape.ts';
import { nodesOf } from './nodes.ts';
import { type ComposeService, type DiagramTemplate, referenceGraph } from './references.ts';

export type DiagramInput = {
  template: DiagramTemplate;
  /** The services that the deploy script makes by itself. */
  services: readonly ComposeService[];
  stack: string;
  region: string;
  /** The language in which the template describes its resources. */
  lang: Locale;
  /** The deploy method's own name. */
  tool: Text;
};

/** The architecture that a template makes: every part of it a logical id, every arrow a chain of references. Pure. */
export function diagramGraph({ template, services, stack, region, lang, tool }: DiagramInput): DiagramGraph {
  const references = referenceGraph(template, services);
  const pseudo = { 'AWS::StackName': stack, 'AWS::Region': region };
  const nodes = nodesOf({ template, services, references, pseudo, lang, tool });
  return { nodes, edges: edgesOf(nodes, references) };
}
