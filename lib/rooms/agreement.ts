/** Ranks from the highest value down; equal ones share the mean of their places. */
function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return above + (equal + 1) / 2;
  });
}

/** t³ − t for every group of t equal ranks. */
function tiesOf(values: readonly number[]): number {
  return [...new Set(values)].reduce((sum, value) => {
    const t = values.filter((other) => other === value).length;
    return sum + t ** 3 - t;
  }, 0);
}

const VOTERS_MIN = 3;
const SUBJECTS_MIN = 3;

/**
 * Kendall's W with the correction for ties: how far voters put the same things first, 0 to 1. One row a voter, one value a
 * subject. Null below three voters or three subjects, and where every voter finds all equal.
 */
export function kendallsW(rows: readonly (readonly number[])[]): number | null {
  const m = rows.length;
  const n = rows[0]?.length ?? 0;
  if (m < VOTERS_MIN || n < SUBJECTS_MIN) return null;
  const ranked = rows.map(ranksOf);
  const sums = Array.from({ length: n }, (_, subject) => ranked.reduce((sum, row) => sum + (row[subject] ?? 0), 0));
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  const ties = rows.reduce((sum, row) => sum + tiesOf(row), 0);
  const most = m * m * n * (n * n - 1) - m * ties;
  return most === 0 ? null : (12 * squares - 3 * m * m * n * (n + 1) ** 2) / most;
}
