import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, signed } from '#lib/i18n/locale.ts';

/** What is supposed, in a sentence; null while nothing is. */
export function useSuppositionSentence(): string | null {
  const { words } = useWords();
  const { actual, catalog, supposed } = useWorkbench();
  const fact = actual.facts.find(({ id }) => id === supposed?.fact);
  if (!fact || !supposed) return null;
  const { id, text, effect } = fact;
  if (supposed.by === 'removed') return fill(words.suppose.gone, { fact: id, text });
  const would = catalog.facts.find((each) => each.id === id)?.effect ?? effect;
  return fill(words.suppose.off, { fact: id, text, effect: signed(effect), would: signed(would) });
}
