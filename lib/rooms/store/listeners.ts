import type { Change } from './room-store.ts';

type Listener = (change: Change) => void;

/** Those who wait for changes in this process. */
export function openListeners() {
  const listeners = new Set<Listener>();
  return {
    tell: (change: Change) => {
      for (const listener of listeners) listener(change);
    },
    watch: (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
