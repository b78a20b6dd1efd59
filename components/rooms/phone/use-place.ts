import { useEffect, useRef } from 'react';

/** Where a keyboard goes on when the screen that it was in gives way to the next one. */
export function usePlace(screen: string | null) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(screen);
  useEffect(() => {
    const isNext = before.current !== null && before.current !== screen;
    before.current = screen;
    if (isNext && document.activeElement === document.body) place.current?.focus();
  }, [screen]);
  return place;
}
