import type { Locale } from '#lib/catalog/schema.ts';
import type { ProblemCode } from '#lib/choice/problem.ts';

/** What a sentence can speak of: the parts of a problem, as texts. */
type Said = { field: string; value: string; allowed: string; beside: string; reason: string };
export type Sentence = (said: Said) => string;
/** Sentences of one topic, in both languages. */
export type Sentences = Record<Locale, Partial<Record<ProblemCode, Sentence>>>;
