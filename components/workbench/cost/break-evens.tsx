'use client';
import type { RegionCost } from './cost-answer.ts';
import { PackingPlot } from './packing-plot.tsx';
import { RatePlot } from './rate-plot.tsx';

/** Where the other choice would become the cheaper one. */
export function BreakEvens({ packing, rate, name }: RegionCost['breakEvens'] & { name: string }) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      {packing && <PackingPlot packing={packing} name={name} />}
      {rate && <RatePlot rate={rate} name={name} />}
    </div>
  );
}
