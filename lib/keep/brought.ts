import type { ScenarioFile } from './read-scenario-file.ts';

/** What a file was opened with on one page, for the page on which it is looked at. */
export type Brought = Exclude<ScenarioFile, { problem: string }>;

const KEY = 'saikyo-ecs.brought';

/** Leaves what a file brought for the page of this address; of this tab alone. A browser that keeps nothing shows the choice without it. */
export function leaveBrought(search: string, brought: Brought): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ search, brought }));
  } catch {
    // Blocked or full.
  }
}

/** What was left for this address; it stays for a reload. */
export function broughtFor(search: string): Brought | null {
  try {
    const left: { search?: string; brought?: Brought } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return left.search === search ? (left.brought ?? null) : null;
  } catch {
    return null;
  }
}
