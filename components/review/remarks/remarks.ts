import type { Status, Target, Verdict } from '#lib/reviews/command.ts';

/** A review as the API answers with it, as far as the page shows it. */
export type ReviewState = {
  id: string;
  status: Status;
  supersededBy: string | null;
  supersedes: string[];
  expiresAt: string;
  verdicts: { name: string; verdict: Verdict; reason: string | null; at: string }[];
  comments: { id: string; name: string; text: string; target: Target; at: string }[];
};

/** What a comment can be about, by the names on the page. */
export type Subjects = {
  requirements: { id: string; name: string }[];
  facts: { id: string; text: string }[];
  combinations: { id: string; formula: string }[];
};
