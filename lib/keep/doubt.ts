/** Someone's doubt about a fact: which, why, and since which day. It changes no score. */
export type Doubt = {
  fact: string;
  reason: string;
  /** The day, as `YYYY-MM-DD`. */
  on: string;
};

export const REASON_LENGTH_MAX = 500;
/** So many of the longest reasons still fit into a file of 256 kB. */
export const DOUBTS_MAX = 100;
export const FACT_ID = /^[A-Z]\d{2}(-[a-z0-9]+)*$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A reason as it is kept: one line of plain text; null where nothing, or too much, is left of it. */
export function cleanReason(text: string): string | null {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line === '' || line.length > REASON_LENGTH_MAX ? null : line;
}

function readDoubt(value: unknown): Doubt[] {
  if (typeof value !== 'object' || value === null) return [];
  const { fact, reason, on } = value as Record<string, unknown>;
  if (typeof fact !== 'string' || typeof reason !== 'string' || typeof on !== 'string') return [];
  const line = cleanReason(reason);
  return FACT_ID.test(fact) && DAY.test(on) && line !== null ? [{ fact, reason: line, on }] : [];
}

/** Reads the list as it was kept; what another version or another hand wrote is left out. */
export function readDoubtList(text: string | null): Doubt[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? withDoubts([], list.flatMap(readDoubt)) : [];
  } catch {
    return [];
  }
}

/** The list with doubts at its head, each in the place of an earlier one about the same fact. */
export function withDoubts(list: readonly Doubt[], added: readonly Doubt[]): Doubt[] {
  const all = [...added, ...list];
  const isNewest = ({ fact }: Doubt, index: number) => all.findIndex((doubt) => doubt.fact === fact) === index;
  return all.filter(isNewest).slice(0, DOUBTS_MAX);
}

/** The list without the doubt about a fact. */
export function withoutDoubt(list: readonly Doubt[], fact: string): Doubt[] {
  return list.filter((doubt) => doubt.fact !== fact);
}
