import type { WorkbenchStore } from '#components/workbench/workbench-store.ts';

/** What is looked at from one opening on: what was opened, and the entry of the list that follows the steps since. */
export type Visit = { opened: string; own: { query: string; scenario: string | null } | null };

const visits = new WeakMap<WorkbenchStore, Visit>();

/** Begins a visit: what is opened stays in the list when it is changed, for that is another decision. */
export function startVisit(store: WorkbenchStore, opened: string): Visit {
  const visit: Visit = { opened, own: null };
  visits.set(store, visit);
  return visit;
}

/** The present visit of a workbench; the first begins with what the page was opened with. */
export function visitOf(store: WorkbenchStore, query: string): Visit {
  return visits.get(store) ?? startVisit(store, query);
}
