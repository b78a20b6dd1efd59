/** A duration as the table shows it. */
export function ms(value) {
  return `${value.toFixed(value < 1 ? 3 : 1)} ms`;
}

/** The value below which this share of a list lies. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
