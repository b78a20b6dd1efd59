'use client';
import { DoubtList } from '#components/catalog/doubt-list.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { useWorkbench } from './workbench-context.tsx';

/** One's doubts, of whatever fact and month: they are about the catalogue, not about one answer. */
export function DoubtPanel({ beyond }: { beyond: readonly LocalBeyond[] }) {
  const { catalog } = useWorkbench();
  const facts = [...catalog.facts, ...beyond.flatMap((entry) => entry.facts)];
  const textOf = Object.fromEntries(facts.map(({ id, text }) => [id, text]));
  return <DoubtList id="doubts" textOf={textOf} className="mt-8" />;
}
