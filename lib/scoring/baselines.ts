/** What the month is held against: the stop before, the first month, or the newest. */
export type Baseline = 'stop' | 'first' | 'newest';

/** The stops of the slider: the months of change, and the month looked at where a link asked for one between them. */
export function stopsWith(months: readonly string[], asOf: string): string[] {
  return [...new Set([...months, asOf])].sort();
}

/** The months that one can be held against, each named once; the one that says most stands first. */
export function baselinesOf(stops: readonly string[], asOf: string): { kind: Baseline; month: string }[] {
  const [first = asOf] = stops;
  const newest = stops.at(-1) ?? asOf;
  const before = stops[stops.indexOf(asOf) - 1];
  const stop = before === undefined ? [] : [{ kind: 'stop' as const, month: before }];
  const ends = [
    { kind: 'first' as const, month: first },
    { kind: 'newest' as const, month: newest },
  ];
  // At the end of the way the whole of it says more than its last step.
  const all = asOf === newest ? [...ends, ...stop] : [...stop, ...ends];
  return all.filter(({ month }, index) => month !== asOf && all.findIndex((other) => other.month === month) === index);
}
