/** What speaks against one of several combinations: what only some share, and what all do. */
export function partedPrice<F>(prices: readonly (readonly F[])[], place: number): { own: F[]; shared: F[] } {
  const facts = prices[place] ?? [];
  const isShared = (fact: F) => prices.every((each) => each.includes(fact));
  return { own: facts.filter((fact) => !isShared(fact)), shared: facts.filter(isShared) };
}
