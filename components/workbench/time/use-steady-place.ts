import { type RefObject, useEffect } from 'react';

/**
 * Keeps a part of the page under the hand that uses it, when what stands above it grows or shrinks. The browser's own
 * anchoring, which follows whatever it sees first, rests meanwhile.
 */
export function useSteadyPlace(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = document.documentElement;
    const placeOf = (element: HTMLElement) => element.getBoundingClientRect().top + scrollY;
    let last: number | null = null;
    const isUsed = (element: HTMLElement) => element.matches(':focus-within, :active');
    const follow = () => {
      const element = part.current;
      if (!element) return;
      const place = placeOf(element);
      if (last !== null && isUsed(element)) scrollBy({ top: place - last, behavior: 'instant' });
      last = place;
    };
    const rest = () => {
      root.style.overflowAnchor = part.current && isUsed(part.current) ? 'none' : '';
    };
    const observer = new ResizeObserver(follow);
    observer.observe(document.body);
    document.addEventListener('focusin', rest);
    document.addEventListener('focusout', rest);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', rest);
      document.removeEventListener('focusout', rest);
      root.style.overflowAnchor = '';
    };
  }, [part]);
}
