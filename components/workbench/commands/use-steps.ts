import { useMemo } from 'react';
import { useSessionStore } from '#components/workbench/workbench-context.tsx';

/** Undo and redo are the browser's own Back and Forward, kept from leaving the workbench. */
export function useSteps(): { undo: () => void; redo: () => void } {
  const store = useSessionStore();
  return useMemo(
    () => ({
      undo: () => store.getState().steps.now > 0 && history.back(),
      redo: () => store.getState().steps.now < store.getState().steps.last && history.forward(),
    }),
    [store],
  );
}
