import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { Need } from '#lib/choice/needs.ts';
import type { CHOICES } from '#lib/choice/settings.ts';
import type { Acceptability } from '#lib/scoring/acceptability.ts';
import type { Confidence } from '#lib/scoring/confidence.ts';
import type { SaidFlip } from '#lib/scoring/flip-sentence.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';

/** The forms of a record: MADR 4.0.0, Nygard's as adr-tools writes it, and MADR as Log4brains reads it. */
export type RecordForm = (typeof CHOICES.adr)[number];

/** What a group said of a decision, as data: a record knows no room, and no names. */
export type GroupVoice = {
  /** From 1 (objects) to 5 (gladly); a reason is whatever someone typed. */
  consents: readonly { value: number; reason?: string | undefined }[];
  doubts: readonly { fact: string; reason: string }[];
  /** How many people's own card would put these first. */
  ownWinners?: readonly { leaders: readonly string[]; people: number }[];
  kendallsW?: number | null;
};

/** The status of a record as MADR and Log4brains know it. */
export type RecordStatus = 'proposed' | 'accepted' | 'rejected' | 'deprecated';

/** What is known of the bundle of the decision; where there is none, the record does without. */
export type RecordBundle = {
  cost: { perMonthUsd: number; idlePerMonthUsd: number; region: string; checked: string };
  /** The tools that passed the bundle nearest to this one, and with which settings. */
  proved: { tools: readonly { name: string; version?: string | undefined; date: string }[]; asked: readonly string[] };
  exportsNothing: boolean;
  /** The health check's path, where someone from outside gets an answer without a token. */
  smokePath: string | null;
  /** What the needs ask for and the bundle does not make, a sentence each. */
  leftToYou: readonly string[];
  /** The picture as Mermaid, and the name of the file beside the record that has it too. */
  mermaid: string;
  pictureFile: string;
};

/** All that a record depends on. */
export type RecordInput = {
  catalog: Pick<Catalog, 'edition' | 'talk' | 'options' | 'requirements' | 'scenarios' | 'facts'>;
  lang: Locale;
  form: RecordForm;
  /** `YYYY-MM-DD`. */
  date: string;
  /** What the bundle is called. */
  name: string;
  choice: { asOf: string; scenario: string | null; needs: readonly Need[] };
  ranking: Ranking;
  picked: RankedCombination;
  confidence: Confidence | null;
  acceptability: Acceptability | null;
  flips: readonly (SaidFlip & { leaders: readonly string[] })[];
  /** The way back to the decision: an address or a path. */
  link: string;
  /** What is retired of it today, in a sentence. */
  retired: string | null;
  bundle: RecordBundle;
  status?: RecordStatus;
  /** Who decided, was asked, was told: names as people typed them. */
  people?: { deciders?: readonly string[]; consulted?: readonly string[]; informed?: readonly string[] };
  group?: GroupVoice;
};
