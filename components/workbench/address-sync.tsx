'use client';
import { useEffect } from 'react';
import { depthOf, depthState } from './history-depth.ts';
import { useWorkbench } from './workbench-context.tsx';
import { addressQuery } from './workbench-store.ts';

/** While one types into a field, the address follows without a step of its own for every letter. */
const TYPING_MS = 300;

/** Keeps address and session alike: a committed choice is a step that Back undoes, and so is what one types into a field. */
export function AddressSync() {
  const { store } = useWorkbench();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isRestoring = false;
    let isBehind = false;
    // Whether the present step is that of the field in which one types.
    let isTypingStep = false;
    const address = (state = store.getState()) => `${location.pathname}${addressQuery(state)}${location.hash}`;
    const stop = store.subscribe((state, before) => {
      if (isRestoring || state.choice === before.choice) return;
      clearTimeout(timer);
      // Next follows an address only where its own state does not come along.
      const follow = (now = store.getState()) => {
        isBehind = false;
        history.replaceState(depthState(depthOf(history.state)), '', address(now));
      };
      if (state.isTyping && isTypingStep) {
        isBehind = true;
        timer = setTimeout(follow, TYPING_MS);
        return;
      }
      // Back should find what was typed just before.
      if (isBehind) follow(before);
      isTypingStep = state.isTyping;
      const next = depthOf(history.state) + 1;
      history.pushState(depthState(next), '', address());
      store.getState().setSteps(next, next);
    });
    const stand = () => {
      const now = depthOf(history.state);
      store.getState().setSteps(now, Math.max(now, store.getState().steps.last));
    };
    stand();
    const leaveField = () => {
      isTypingStep = false;
    };
    const onPopState = async () => {
      clearTimeout(timer);
      isBehind = false;
      leaveField();
      // Only Back and Forward read an address in the browser; the first one was read on the server.
      const { readChoice } = await import('#lib/choice/read-choice.ts');
      isRestoring = true;
      store.getState().restore(readChoice(new URLSearchParams(location.search), store.getState().vocabulary).choice);
      isRestoring = false;
      stand();
    };
    addEventListener('popstate', onPopState);
    addEventListener('focusout', leaveField);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('popstate', onPopState);
      removeEventListener('focusout', leaveField);
    };
  }, [store]);
  return null;
}
