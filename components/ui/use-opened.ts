import { type ToggleEvent, useEffect, useRef, useState } from 'react';

/** Whether a disclosure was ever open, and what its `details` takes for that: its content is made when it first opens. */
export function useOpened(isOpen = false) {
  const [isSeen, setIsSeen] = useState(isOpen);
  const ref = useRef<HTMLDetailsElement>(null);
  // Whoever is quick opens it before React listens.
  useEffect(() => {
    if (ref.current?.open) setIsSeen(true);
  }, []);
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open) setIsSeen(true);
  };
  return { isSeen, details: { ref, onToggle } };
}
