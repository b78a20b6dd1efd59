'use client';
import { useEffect } from 'react';
import { depthOf, depthState } from './history-depth.ts';
import { useWorkbench } from './workbench-context.tsx';
import { addressQuery } from './workbench-store.ts';

/** While one types into a setting, the address follows without a step of its own for every letter. */
const TYPING_MS = 300;

/** Keeps address and session alike: a committed choice is a step that Back undoes. */
export function AddressSync() {
  const { store } = useWorkbench();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isRestoring = false;
    let isBehind = false;
    const address = (state = store.getState()) => `${location.pathname}${addressQuery(state)}${location.hash}`;
    const stop = store.subscribe((state, before) => {
      if (isRestoring || state.choice === before.choice) return;
      clearTimeout(timer);
      // Next follows an address only where its own state does not come along.
      const follow = (now = store.getState()) => {
        isBehind = false;
        history.replaceState(depthState(depthOf(history.state)), '', address(now));
      };
      if (state.isTyping) {
        isBehind = true;
        timer = setTimeout(follow, TYPING_MS);
      } else {
        // Back should find what was typed just before.
        if (isBehind) follow(before);
        const next = depthOf(history.state) + 1;
        history.pushState(depthState(next), '', address());
        store.getState().setSteps(next, next);
      }
    });
    const stand = () => {
      const now = depthOf(history.state);
      store.getState().setSteps(now, Math.max(now, store.getState().steps.last));
    };
    stand();
    const onPopState = async () => {
      clearTimeout(timer);
      // Only Back and Forward read an address in the browser; the first one was read on the server.
      const { readChoice } = await import('#lib/choice/read-choice.ts');
      isRestoring = true;
      store.getState().restore(readChoice(new URLSearchParams(location.search), store.getState().vocabulary).choice);
      isRestoring = false;
      stand();
    };
    addEventListener('popstate', onPopState);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('popstate', onPopState);
    };
  }, [store]);
  return null;
}
