import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;

let nowMs = Date.now();

function subscribe(listener: () => void): () => void {
  const tick = () => {
    nowMs = Date.now();
    listener();
  };
  // The value may be old when nothing on screen has asked for a while.
  tick();
  const timer = setInterval(tick, TICK_MS);
  return () => clearInterval(timer);
}

/** The time in milliseconds since 1970, to the half minute: for ages, "Yesterday", and what has woken from a snooze. */
export function useNow(): number {
  return useSyncExternalStore(
    subscribe,
    () => nowMs,
    () => 0,
  );
}
