/** Someone's doubt about a fact: which, why, and since which day. It changes no score. */
export type Doubt = {
  fact: string;
  reason: string;
  /** The day, as `YYYY-MM-DD`. */
  on: string;
  /** It came with a file: another's, or one's own from elsewhere. */
  brought?: true;
};

export const REASON_LENGTH_MAX = 500;
/** So many of the longest reasons still fit into a file of 256 kB. */
export const DOUBTS_MAX = 100;
export const FACT_ID = /^[A-Z]\d{2}(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that a calendar has. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A reason as it is kept: one line of plain text; null where nothing, or too much, is left of it. */
export function cleanReason(text: string): string | null {
  const line = text.replace(/[\p{Cc}\s\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  return line === '' || line.length > REASON_LENGTH_MAX ? null : line;
}

/** A doubt as another hand wrote it, cleaned; none where it is no doubt. */
export function readDoubt(value: unknown): Doubt[] {
  if (typeof value !== 'object' || value === null) return [];
  const { fact, reason, on, brought } = value as Record<string, unknown>;
  if (typeof fact !== 'string' || typeof reason !== 'string' || typeof on !== 'string') return [];
  const line = cleanReason(reason);
  if (!FACT_ID.test(fact) || !isDay(on) || line === null) return [];
  return [{ fact, reason: line, on, ...(brought === true && { brought }) }];
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

/**
 * The list with the doubts of a file behind it, marked as brought. One's own doubt stays, and of brought ones about the
 * same fact the newer; how many were taken, and how many left because of that or because the list is full.
 */
export function withBrought(
  list: readonly Doubt[],
  file: readonly Doubt[],
): { list: Doubt[]; taken: number; left: number } {
  const isStanding = (doubt: Doubt, other: Doubt | undefined) =>
    other === undefined || !doubt.brought || doubt.on > other.on;
  const kept = list.filter((doubt) =>
    isStanding(
      doubt,
      file.find(({ fact }) => fact === doubt.fact),
    ),
  );
  const known = new Set(kept.map(({ fact }) => fact));
  const isSame = (doubt: Doubt) =>
    list.some(({ fact, reason, on }) => fact === doubt.fact && reason === doubt.reason && on === doubt.on);
  const fresh = file.filter(({ fact }) => !known.has(fact));
  const all = withDoubts(
    [],
    [...kept, ...fresh.map(({ fact, reason, on }): Doubt => ({ fact, reason, on, brought: true }))],
  );
  const taken = all.length - kept.length;
  // What stands there word for word is not left out.
  const there = file.filter((doubt) => known.has(doubt.fact) && isSame(doubt)).length;
  return { list: all, taken, left: file.length - taken - there };
}

/** The list without the doubt about a fact. */
export function withoutDoubt(list: readonly Doubt[], fact: string): Doubt[] {
  return list.filter((doubt) => doubt.fact !== fact);
}
