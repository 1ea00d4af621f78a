import { useEffect, useRef, useState } from 'react';
import { InitialsMark } from '../../components/initials-mark.tsx';
import { usePresent } from '../../live/use-presence.ts';
import { useNames } from '../../live/use-names.ts';
import { presentWords } from '../../words/presence-words.ts';
import { t } from '../../words/t.ts';

/** How long something must have been so before it is read out. */
const SETTLED_MS = 2_000;
/** More than this many are told by their number. */
const NAMED = 3;

/** Who else has this ticket before them, and what they do. Says nothing when nobody has. */
export function PresentPeople({ ticketId }: { ticketId: string }) {
  const people = usePresent(ticketId);
  const names = useNames();
  const told = people.map((one) => ({ ...one, words: presentWords(one, names) }));
  const said = useSaidOnce(told.map(({ words }) => words));
  const more = told.length - NAMED;
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {told.length > 0 && (
        <ul
          aria-label={t('Also at this ticket')}
          className="flex basis-full flex-wrap gap-x-3 gap-y-1 text-ink"
        >
          {told.slice(0, NAMED).map(({ personId, words }) => (
            <li key={personId} className="inline-flex items-center gap-1">
              <InitialsMark name={names.person(personId)} size={20} />
              {words}
            </li>
          ))}
          {more > 0 && <li className="self-center">{t('and {more, number} more', { more })}</li>}
        </ul>
      )}
    </>
  );
}

/** Each sentence is read out once while the ticket is open, when it has lasted: comings and goings are no news. */
function useSaidOnce(sentences: readonly string[]): string {
  const [said, setSaid] = useState('');
  const before = useRef(new Set<string>());
  const all = sentences.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = all.split('\n').filter((one) => one !== '' && !before.current.has(one));
      if (fresh.length === 0) return;
      for (const one of fresh) before.current.add(one);
      setSaid(fresh.join('. '));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [all]);
  return said;
}
