import type { Locale, Text } from '#lib/catalog/schema.ts';
import type { ComposeService, DiagramTemplate, ReferenceGraph } from './references.ts';
import type { Pseudo } from './resolve.ts';

/** What the parts of a picture are made from. */
export type NodeInput = {
  template: DiagramTemplate;
  services: readonly ComposeService[];
  references: ReferenceGraph;
  pseudo: Pseudo;
  lang: Locale;
  /** What the method calls the program that makes services beside the stack. */
  tool: Text;
};
