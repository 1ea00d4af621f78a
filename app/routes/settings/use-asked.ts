import { useEffect, useState } from 'react';
import type { AdminAnswer } from '../../live/admin-api.ts';

/**
 * What the server answers to a question of this screen; null until it has. `ask` has to stay the same while the question does;
 * another `turn` asks it again.
 */
export function useAsked<Value>(ask: () => Promise<AdminAnswer<Value>>, turn = 0): AdminAnswer<Value> | null {
  const [answer, setAnswer] = useState<AdminAnswer<Value> | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask().then((given) => {
      if (wanted) setAnswer(given);
    });
    return () => {
      wanted = false;
    };
  }, [ask, turn]);
  return answer;
}
