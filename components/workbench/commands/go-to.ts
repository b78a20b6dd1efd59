/** Where the keyboard can go at once: the heading of a part, or the line that opens it. */
const PLACES = { why: 'why-title', matrix: 'matrix-title' } as const;
export type Place = keyof typeof PLACES;

/** Opens a part of the page where it is folded, and goes on there. */
export function goTo(place: Place): void {
  const target = document.getElementById(PLACES[place]);
  const fold = target?.closest('details');
  if (fold) fold.open = true;
  target?.focus();
  target?.scrollIntoView();
}
