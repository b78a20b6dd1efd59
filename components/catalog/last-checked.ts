type Checked = { sources: readonly { read: string }[]; today?: { sources: readonly { read: string }[] } | undefined };

/** The day on which the newest of a fact's sources was read; none where it rests on no page. */
function lastChecked({ sources, today }: Checked): string | undefined {
  return [...sources, ...(today?.sources ?? [])]
    .map(({ read }) => read)
    .toSorted()
    .at(-1);
}

/** The day of the last check where it lies more than a year before a day; days are `YYYY-MM-DD`. */
export function uncheckedSince(fact: Checked, day: string): string | undefined {
  const checked = lastChecked(fact);
  const aYearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return checked !== undefined && checked < aYearBefore ? checked : undefined;
}
