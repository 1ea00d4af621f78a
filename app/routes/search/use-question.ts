import { useLocation, useSearchParams } from '@remix-run/react';
import { useState } from 'react';

/** Marks an address that was written here, letter by letter, as opposed to one that somebody came by. */
const TYPED = { typed: true };

/** The question as it stands in the field. Typing writes it into the address; coming by another address puts that one's into the field. */
export function useQuestion(): readonly [string, (next: string) => void] {
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const { key } = location;
  const [text, setText] = useState(search.get('q') ?? '');
  const [arrivedBy, setArrivedBy] = useState(key);
  if (!wasTyped(location.state) && key !== arrivedBy) {
    setArrivedBy(key);
    setText(search.get('q') ?? '');
  }
  const type = (next: string) => {
    setText(next);
    setSearch(next === '' ? {} : { q: next }, { replace: true, preventScrollReset: true, state: TYPED });
  };
  return [text, type];
}

function wasTyped(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'typed' in state;
}
