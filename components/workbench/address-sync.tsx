'use client';
import { useEffect } from 'react';
import { afterFrame } from './after-frame.ts';
import { depthOf, forgetSupposed, stepState, supposedIn } from './history-depth.ts';
import { useWorkbench } from './workbench-context.tsx';
import { addressQuery, type WorkbenchState, type WorkbenchStore } from './workbench-store.ts';

/** While one types into a field, the address follows without a step of its own for every letter. */
const TYPING_MS = 300;

const BEFORE_ALL = ['keydown', 'pointerdown', 'pagehide'] as const;

const address = (state: Parameters<typeof addressQuery>[0]) =>
  `${location.pathname}${addressQuery(state)}${location.hash}`;

/** Writes every change of the session into the address, until stopped. */
function writeAddress(store: WorkbenchStore) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRestoring = false;
  let isBehind = false;
  // Whether the present step is that of the field in which one types.
  let isTypingStep = false;
  // Next follows an address only where its own state does not come along.
  const follow = (now = store.getState()) => {
    isBehind = false;
    history.replaceState(stepState(depthOf(history.state), now.supposed), '', address(now));
  };
  // A browser takes long to write a step: what the step shows comes first.
  const step = afterFrame((state: WorkbenchState) => {
    const next = depthOf(history.state) + 1;
    history.pushState(stepState(next, state.supposed), '', address(state));
    store.getState().setSteps(next, next);
  });
  const unsubscribe = store.subscribe((state, before) => {
    if (isRestoring || (state.choice === before.choice && state.supposed === before.supposed)) return;
    clearTimeout(timer);
    step.flush();
    if (state.isTyping && isTypingStep) {
      isBehind = true;
      timer = setTimeout(follow, TYPING_MS);
      return;
    }
    // Back should find what was typed just before.
    if (isBehind) follow(before);
    isTypingStep = state.isTyping;
    step.put(state);
  });
  const leaveField = () => {
    isTypingStep = false;
  };
  const drop = () => {
    clearTimeout(timer);
    step.drop();
    isBehind = false;
    leaveField();
  };
  const restoring = (restore: () => void) => {
    isRestoring = true;
    restore();
    isRestoring = false;
  };
  const stop = () => {
    unsubscribe();
    // By now the path may be another page's.
    step.drop();
    clearTimeout(timer);
  };
  return { leaveField, drop, restoring, flush: step.flush, stop };
}

/** Keeps address and session alike: a committed choice is a step that Back undoes, and so is what one types into a field. */
export function AddressSync() {
  const { store, actual } = useWorkbench();
  useEffect(() => {
    const { leaveField, drop, restoring, flush, stop } = writeAddress(store);
    const stand = () => {
      const now = depthOf(history.state);
      store.getState().setSteps(now, Math.max(now, store.getState().steps.last));
    };
    const onPopState = async () => {
      drop();
      // Only Back and Forward read an address in the browser; the first one was read on the server.
      const { readChoice } = await import('#lib/choice/read-choice.ts');
      const { choice } = readChoice(new URLSearchParams(location.search), store.getState().vocabulary);
      restoring(() => store.getState().restore(choice, supposedIn(history.state, actual.facts)));
      stand();
    };
    forgetSupposed();
    stand();
    addEventListener('popstate', onPopState);
    // Whatever comes next, Back or a link, finds the address that is due.
    for (const event of BEFORE_ALL) addEventListener(event, flush, true);
    addEventListener('focusout', leaveField);
    return () => {
      stop();
      removeEventListener('popstate', onPopState);
      for (const event of BEFORE_ALL) removeEventListener(event, flush, true);
      removeEventListener('focusout', leaveField);
    };
  }, [store, actual]);
  return null;
}
