import { useEffect } from 'react';

/** Keeps the screen on while the page is looked at. Plain http has no wake lock: there the room sets its own screen. */
export function useWakeLock(): void {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on low battery; the room then does without.
      navigator.wakeLock.request('screen').then(keep, () => {});
    };
    let release = () => {};
    const keep = (lock: WakeLockSentinel) => {
      release = () => void lock.release();
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      release();
    };
  }, []);
}
