'use client';
import { useEffect } from 'react';
import { stepOf, stepState } from './history-depth.ts';
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
      if (isRestoring || (state.choice === before.choice && state.supposed === before.supposed)) return;
      clearTimeout(timer);
      // Next follows an address only where its own state does not come along.
      const follow = (now = store.getState()) => {
        isBehind = false;
        history.replaceState(stepState(stepOf(history.state).depth, now.supposed), '', address(now));
      };
      if (state.isTyping && isTypingStep) {
        isBehind = true;
        timer = setTimeout(follow, TYPING_MS);
        return;
      }
      // Back should find what was typed just before.
      if (isBehind) follow(before);
      isTypingStep = state.isTyping;
      const next = stepOf(history.state).depth + 1;
      history.pushState(stepState(next, state.supposed), '', address());
      store.getState().setSteps(next, next);
    });
    const stand = () => {
      const now = stepOf(history.state).depth;
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
      const { choice } = readChoice(new URLSearchParams(location.search), store.getState().vocabulary);
      store.getState().restore(choice, stepOf(history.state).supposed);
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
