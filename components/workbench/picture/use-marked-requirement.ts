import { startTransition, useEffect, useState } from 'react';

const ROW = 'fieldset[id^="need-"]';

/**
 * The requirement whose row is pointed at, else the one that has the focus. Read from the page, so that the sheet need
 * not wait for a picture that loads later.
 */
export function useMarkedRequirement(): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const rowOf = ({ target }: Event) =>
      (target instanceof Element ? target.closest(ROW)?.id.slice('need-'.length) : undefined) ?? null;
    // On its way to a press the pointer crosses rows: the press must not wait for a picture of each.
    const point = (event: Event) => startTransition(() => setPointed(rowOf(event)));
    const focus = (event: Event) => startTransition(() => setFocused(rowOf(event)));
    const blur = () => startTransition(() => setFocused(null));
    document.addEventListener('pointerover', point);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', blur);
    return () => {
      document.removeEventListener('pointerover', point);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', blur);
    };
  }, []);
  return pointed ?? focused;
}
