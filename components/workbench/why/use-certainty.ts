import { useEffect, useMemo, useState } from 'react';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { weighed } from '#lib/choice/needs.ts';
import type { Acceptability } from '#lib/scoring/acceptability.ts';
import { type Confidence, confidenceOf } from '#lib/scoring/confidence.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';
import { supposedSeed } from '#lib/scoring/supposition.ts';
import { simulate } from './simulation.ts';

/** The shares of one problem, by its seed. */
export type Found = { seed: string; shares: Acceptability | null };

/** How sure the answer is; null while it is being simulated, and its parts null where there is nothing to be first in. */
export function useCertainty(
  opened: Found | null = null,
): { shares: Acceptability | null; confidence: Confidence | null } | null {
  const { catalog, choice, decision, supposed } = useWorkbench();
  const { asOf, needs } = choice;
  const problem = useMemo(() => {
    const found = samplingProblem(catalog, asOf, weighed(needs));
    return { ...found, seed: supposedSeed(found.seed, supposed) };
  }, [catalog, asOf, needs, supposed]);
  const [found, setFound] = useState(opened);
  useEffect(() => {
    let isGone = false;
    void simulate(problem).then((shares) => {
      if (!isGone) setFound({ seed: problem.seed, shares });
    });
    return () => {
      isGone = true;
    };
  }, [problem]);
  if (found?.seed !== problem.seed) return null;
  return { shares: found.shares, confidence: confidenceOf(decision.ranking, found.shares) };
}
