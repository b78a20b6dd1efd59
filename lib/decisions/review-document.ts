import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';

/** A fact as a footnote: its number on the page, its words and where they stand. */
export type Footnote = {
  number: number;
  id: string;
  text: string;
  /** Where it comes from besides pages: the talk, or our own judgement. */
  origin: string;
  sources: { title: string; url: string; read: string }[];
};

export type Driver = {
  requirement: string;
  name: string;
  level: string;
  score: number;
  /** The footnotes of the facts behind the score. */
  notes: number[];
};

export type ReviewedOption = {
  id: string;
  formula: string;
  rank: number | null;
  fit: number;
  isPicked: boolean;
  /** Why it is not the one: what rules it out, or where it falls behind. Empty for the picked one. */
  reason: string;
  notes: number[];
  /** How it stands with each requirement that was asked for. */
  cells: Readonly<Record<string, number>>;
};

type Argument = { fact: string; text: string; note: number };

/** What would come out if one requirement had another level. `answers` names a text for must, should, could and none. */
type WhatIf = {
  requirement: string;
  name: string;
  now: 'must' | 'should' | 'could' | 'none' | null;
  answers: number[];
};

/** A decision as a reviewer reads it: everything in words, in one language. */
export type ReviewDocument = {
  title: string;
  pick: Pick;
  pickId: string;
  options: { id: string; dimension: Dimension; label: string }[];
  asOf: string;
  catalogVersion: string;
  scenario: { name: string; story: string } | null;
  fit: number;
  rank: number | null;
  isByHand: boolean;
  confidence: 'clear' | 'leaning' | 'too-close' | null;
  /** How the answer stands, in a sentence. */
  outcome: string;
  drivers: Driver[];
  combinations: ReviewedOption[];
  good: Argument[];
  bad: Argument[];
  /** What speaks against it outside of what was asked for. */
  beside: Argument[];
  price: { perMonthUsd: number; idlePerMonthUsd: number; region: string; checked: string };
  confirmation: string[];
  footnotes: Footnote[];
  whatIf: { texts: string[]; requirements: WhatIf[] };
  picture: { scene: Scene; title: string };
  /** What the catalogue has learned since, where the decision looks at an earlier month. */
  since: { facts: number; sentence: string } | null;
  workbench: string;
  /** The parameters of this decision. */
  query: string;
};
