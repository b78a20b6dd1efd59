/** Where the marks of an axis stand, from its first to its last. */
export type Axis = { ticks: readonly number[]; first: number; last: number };

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED = 5;

/** A step that a person would choose: 1, 2, 2.5 or 5 times a power of ten. */
function stepFor(span: number): number {
  const rough = span / WANTED;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (STEPS.find((step) => step * power >= rough) ?? 10);
}

/** An axis with round marks around all values. */
export function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepFor(most > least ? most - least : Math.max(1, Math.abs(most)));
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  // Twelve digits, because 7 times 0.0001 is a little less than 0.0007 in binary.
  const at = (index: number) => Number((index * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
  return { ticks, first: at(first), last: at(last) };
}
