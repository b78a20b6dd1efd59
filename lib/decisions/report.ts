import type { Dimension, Level } from '#lib/catalog/schema.ts';
import type { Cause } from './cause.ts';
import type { RankMove } from './difference.ts';

/** One of the two decisions, as far as a comparison tells it. */
export type ReportSide = {
  asOf: string;
  pick: string | null;
  isByHand: boolean;
  rank: number | null;
  fit: number | null;
  confidence: string | null;
  link: string;
};

type ReportNeed = { level: Level | null; weight: number } | null;
type ReportFact = { id: string; effect: number } | null;

/** What the bundles of two decisions differ in. */
export type BundleReport = {
  resources: { added: string[]; removed: string[] };
  files: { added: string[]; removed: string[]; changed: string[] };
  perMonth: { fromUsd: number; toUsd: number };
};

/** Two decisions held against each other, all that is told of it. */
export type Report = {
  sentences: string[];
  from: ReportSide;
  to: ReportSide;
  choice: { dimension: Dimension; from: string; to: string; because: Cause[]; carriedBy: string | null }[];
  requirements: { requirement: string; from: ReportNeed; to: ReportNeed }[];
  facts: { requirement: string; ended: ReportFact; began: ReportFact }[];
  otherFacts: number;
  ranks: RankMove[];
  settings: { setting: string; from: string | null; to: string | null }[];
  bundle: BundleReport | null;
  /** Why there is no bundle to compare. */
  refusal: string | null;
};
