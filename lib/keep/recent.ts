/** A decision that someone looked at: its address, and what a list says of it without computing it again. */
export type Recent = {
  /** The query of the workbench, which holds all of it. */
  query: string;
  scenario: string | null;
  isEdited: boolean;
  asOf: string;
  /** The combination that was shown; null where there was no single winner. */
  pick: string | null;
  /** When it was last looked at, in milliseconds since 1970. */
  atMs: number;
};

export const RECENT_MAX = 10;

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { query, scenario, isEdited, asOf, pick, atMs } = value as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    isTextOrNull(scenario) &&
    typeof isEdited === 'boolean' &&
    typeof asOf === 'string' &&
    /^\d{4}-\d\d$/.test(asOf) &&
    isTextOrNull(pick) &&
    typeof atMs === 'number'
  );
}

/** Reads the list as it was kept; what another version or another hand wrote is left out. */
export function readRecentList(text: string | null): Recent[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isRecent).slice(0, RECENT_MAX) : [];
  } catch {
    return [];
  }
}

/** The list with a decision at its head, in the place of itself and of `replaced`, the step before it. */
export function withRecent(list: readonly Recent[], recent: Recent, replaced: string | null): Recent[] {
  const others = list.filter(({ query }) => query !== recent.query && query !== replaced);
  return [recent, ...others].slice(0, RECENT_MAX);
}
