'use client';
import { useEffect } from 'react';

/** Opens the fact that the address points at: a link to a fact should show it, not its closed line. */
export function OpenLinkedFact() {
  useEffect(() => {
    const open = () => {
      const linked = document.getElementById(location.hash.slice(1));
      if (linked instanceof HTMLDetailsElement) {
        linked.open = true;
        linked.scrollIntoView({ block: 'center' });
      }
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  return null;
}
