import { useEffect, useState } from 'react';

/** A value once it has stood for `ms` milliseconds: what a person types, after they have paused. */
export function usePause<T>(value: T, ms: number): T {
  const [stood, setStood] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStood(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return stood;
}
