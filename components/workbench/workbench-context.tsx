'use client';
import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { combinationId } from '#lib/catalog/combinations.ts';
import type { LocalCatalog, LocalOption } from '#lib/catalog/localize.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed } from '#lib/choice/needs.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { type RankedCombination, type Ranking, rank } from '#lib/scoring/rank.ts';
import { type Supposition, wouldBe } from '#lib/scoring/supposition.ts';
import { createWorkbenchStore, type WorkbenchState, type WorkbenchStore } from './workbench-store.ts';

/** What follows from the choice: computed at every change, never stored. */
export type Decision = {
  ranking: Ranking;
  winner: RankedCombination | undefined;
  /** The row that the formula shows: picked by hand, or the winner. */
  shown: RankedCombination | undefined;
  isByHand: boolean;
};

type Workbench = {
  store: WorkbenchStore;
  /** As it is, or as it would be with what is supposed. */
  catalog: LocalCatalog;
  actual: LocalCatalog;
  supposed: Supposition | null;
  choice: Choice;
  decision: Decision;
};

/** Longer than between two clicks of somebody who tries levels out; too short to be waited for. */
const REST_MS = 150;

const WorkbenchContext = createContext<Workbench | null>(null);
/**
 * What `useWorkbench` reads below `Unhurried`. A context of its own: React asks every reader of a context that changed,
 * even where a provider between holds the old value.
 */
const UnhurriedContext = createContext<Workbench | null>(null);
/** Apart from the rest, so that who needs the store alone is not asked again at every change. */
const StoreContext = createContext<WorkbenchStore | null>(null);

function decide(catalog: LocalCatalog, { asOf, needs, pick }: Choice): Decision {
  const ranking = rank(catalog, asOf, weighed(needs));
  const row = (id: string | null) => ranking.ranking.find((candidate) => candidate.id === id);
  return { ranking, winner: row(ranking.winner), shown: row(pick ?? ranking.winner), isByHand: pick !== null };
}

type ProviderProps = { catalog: LocalCatalog; vocabulary: Vocabulary; choice: Choice; children: ReactNode };

/** Holds one workbench session; the server renders it from the address, so a shared link shows its answer at once. */
export function WorkbenchProvider({ catalog, vocabulary, choice: initial, children }: ProviderProps) {
  const [store] = useState(() => createWorkbenchStore(vocabulary, initial));
  const choice = useStore(store, (state) => state.choice);
  const supposed = useStore(store, (state) => state.supposed);
  const would = useMemo(() => wouldBe(catalog, supposed), [catalog, supposed]);
  const value = useMemo(
    () => ({ store, catalog: would, actual: catalog, supposed, choice, decision: decide(would, choice) }),
    [store, catalog, would, choice, supposed],
  );
  return (
    <StoreContext value={store}>
      <WorkbenchContext value={value}>{children}</WorkbenchContext>
    </StoreContext>
  );
}

/**
 * What stands below follows a change only once the rest of the page shows it: for what is long and need not hurry. In it
 * the choice is that of `useWorkbench`: `useSession` is always the newest, and whoever reads the choice there hurries.
 */
export function Unhurried({ children }: { children: ReactNode }) {
  const value = useDeferredValue(useWorkbench());
  return <UnhurriedContext value={value}>{children}</UnhurriedContext>;
}

/** The value as it was when nothing changed for a while; a new one is drawn without haste, too. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/**
 * What stands below follows once the hand rests: for what is far from where one changes something, and dear to draw. While
 * somebody tries levels out, it would hold up each change by the one before.
 */
export function Rested({ children }: { children: ReactNode }) {
  return <UnhurriedContext value={useRested(useWorkbench())}>{children}</UnhurriedContext>;
}

/** What stands below goes by the facts as they are, whatever is supposed above. */
export function AsItIs({ children }: { children: ReactNode }) {
  const above = useWorkbench();
  const { store, actual, choice, supposed } = above;
  const value = useMemo(
    () => supposed && { store, catalog: actual, actual, supposed: null, choice, decision: decide(actual, choice) },
    [store, actual, choice, supposed],
  );
  return <UnhurriedContext value={value ?? above}>{children}</UnhurriedContext>;
}

/** The session's store, the catalogue in the page's language, the choice and the decision as they stand. */
export function useWorkbench(): Workbench {
  const value = use(UnhurriedContext) ?? use(WorkbenchContext);
  if (!value) throw new Error('useWorkbench must be used within a WorkbenchProvider');
  return value;
}

/** The session's store alone. */
export function useSessionStore(): WorkbenchStore {
  const store = use(StoreContext);
  if (!store) throw new Error('useSessionStore must be used within a WorkbenchProvider');
  return store;
}

/** One part of the session. */
export function useSession<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useSessionStore(), select);
}

/** Picks one option by hand: the other two factors stay; where nothing was picked yet, the best row with it is taken. */
export function usePickOption(): (option: LocalOption) => void {
  const { store, catalog } = useWorkbench();
  return useCallback(
    ({ dimension, id }) => {
      const { shown, ranking } = decide(catalog, store.getState().choice);
      const best = ranking.ranking.find(({ pick }) => pick[dimension] === id);
      const pick: Pick | undefined = shown ? { ...shown.pick, [dimension]: id } : best?.pick;
      if (pick) store.getState().setPick(combinationId(pick));
    },
    [store, catalog],
  );
}

/** The name of a requirement; its id where the catalogue lost it. */
export function useRequirementName(): (id: string) => string {
  const { catalog } = useWorkbench();
  return (id) => catalog.requirements.find((requirement) => requirement.id === id)?.name ?? id;
}

/** The facts that rule an option out as the needs stand: those that block every combination with it. */
export function useBlocksOf(): (dimension: Dimension, id: string) => RankedCombination['blockedBy'] {
  const { decision } = useWorkbench();
  return (dimension, id) => {
    const rows = decision.ranking.ranking.filter(({ pick }) => pick[dimension] === id);
    const [first] = rows;
    return (first?.blockedBy ?? []).filter(({ fact }) =>
      rows.every((row) => row.blockedBy.some((block) => block.fact === fact)),
    );
  };
}
