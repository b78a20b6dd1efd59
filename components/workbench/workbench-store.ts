import { createStore } from 'zustand/vanilla';
import type { Level } from '#lib/catalog/schema.ts';
import type { WrittenSettings } from '#lib/choice/bundle-settings.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import { LEVEL_WEIGHT, type Need, needsOfScenario } from '#lib/choice/needs.ts';
import type { WrittenUsage } from '#lib/choice/usage.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import type { Supposition } from '#lib/scoring/supposition.ts';

/** By parameter, or `service.<place>.<field>`: what was typed and does not pass its rule. */
export type Drafts = Readonly<Record<string, string>>;

export type WorkbenchState = {
  vocabulary: Vocabulary;
  choice: Choice;
  /** The requirements on the sheet, the ones set to "not needed" since included, so that no row vanishes under a hand. */
  listed: string[];
  /** It waits in its field and reaches no bundle. */
  drafts: Drafts;
  /** Whether the last change was a letter typed, which is no step of its own. */
  isTyping: boolean;
  /** A fact taken to be other than it is: of this page alone, in no link and in no bundle. */
  supposed: Supposition | null;
  /** Where one stands among the steps that Back and Forward take. */
  steps: { now: number; last: number };
  setLevel: (requirement: string, level: Level | null) => void;
  setScenario: (scenario: string | null) => void;
  /** A slide is one step, as what one types into a field is: it ends when the slider is left. */
  setMonth: (asOf: string, isSliding?: boolean) => void;
  setPick: (pick: string | null) => void;
  /** Takes settings as bundle/settings-edits.ts makes them. */
  edit: (to: { settings: WrittenSettings; drafts: Drafts }, isTyping?: boolean) => void;
  /** Takes what a month brings, typed figure by figure. */
  setUsage: (usage: WrittenUsage) => void;
  /** Takes other needs in one step, which Back undoes as one. */
  setNeeds: (needs: Need[]) => void;
  clearNeeds: () => void;
  setSupposed: (supposed: Supposition | null) => void;
  /** Takes a choice that came from the address (Back, Forward), and what was supposed there. */
  restore: (choice: Choice, supposed?: Supposition | null) => void;
  setSteps: (now: number, last: number) => void;
};

export type WorkbenchStore = ReturnType<typeof createWorkbenchStore>;

function withLevel(needs: readonly Need[], requirement: string, level: Level | null): Need[] {
  if (level === null) return needs.filter((need) => need.requirement !== requirement);
  const changed: Need = { requirement, level, weight: LEVEL_WEIGHT[level] };
  return needs.some((need) => need.requirement === requirement)
    ? needs.map((need) => (need.requirement === requirement ? changed : need))
    : [...needs, changed];
}

/** The same list where nothing is new, so that who looks at it need not look again. */
function listedWith(listed: string[], needs: readonly Need[]): string[] {
  const added = needs.map(({ requirement }) => requirement).filter((id) => !listed.includes(id));
  return added.length === 0 ? listed : [...listed, ...added];
}

/** The session of the workbench: the choice, and what is on the sheet. What follows from it is computed, not kept. */
export function createWorkbenchStore(vocabulary: Vocabulary, initial: Choice) {
  return createStore<WorkbenchState>()((set, get) => {
    const change = (part: Partial<Choice>, isTyping = false) => {
      const choice = { ...get().choice, ...part };
      set({ choice, isTyping, listed: listedWith(get().listed, choice.needs) });
    };
    return {
      vocabulary,
      choice: initial,
      listed: listedWith([], initial.needs),
      drafts: {},
      isTyping: false,
      supposed: null,
      steps: { now: 0, last: 0 },
      setLevel: (requirement, level) => change({ needs: withLevel(get().choice.needs, requirement, level) }),
      setScenario: (scenario) => {
        if (scenario === null) return change({ scenario });
        const needs = needsOfScenario(scenario, vocabulary);
        set({ listed: [] });
        change({ scenario, needs, pick: null });
      },
      setMonth: (asOf, isSliding) => change({ asOf }, isSliding),
      setPick: (pick) => change({ pick }),
      edit: ({ settings, drafts }, isTyping) => {
        set({ drafts });
        if (settings !== get().choice.settings) change({ settings }, isTyping);
      },
      setUsage: (usage) => change({ usage }, true),
      setNeeds: (needs) => change({ needs }),
      clearNeeds: () => change({ needs: [], scenario: null }),
      setSupposed: (supposed) => set({ supposed, isTyping: false }),
      restore: (choice, supposed = null) => {
        set({ drafts: {}, supposed });
        change(choice);
      },
      setSteps: (now, last) => set({ steps: { now, last } }),
    };
  });
}

/** The address's query for a state. */
export function addressQuery({ choice, vocabulary }: Pick<WorkbenchState, 'choice' | 'vocabulary'>): string {
  const query = queryOf(choice, vocabulary);
  return query === '' ? '' : `?${query}`;
}
