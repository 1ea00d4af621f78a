import { useCallback } from 'react';
import type { PickedPerson } from '../components/person-picker.tsx';
import { isPhoneLike, phoneFits } from '../../sync/domain/phone.ts';
import { plainText } from '../words/plain-text.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

const MOST = 6;

/** Finds people by the beginning of any part of their name or address, or by their number, requesters before agents. */
export function useFindPeople(): (typed: string) => readonly PickedPerson[] {
  const snapshot = useDeferredSnapshot();
  return useCallback(
    (typed) => {
      const isNumber = isPhoneLike(typed);
      const words = plainText(typed).split(/\s+/).filter(Boolean);
      return snapshot.read
        .people()
        .filter(({ disabled, name, email, phone }) => {
          if (disabled) return false;
          const isTheirs = isNumber && typeof phone === 'string' && phoneFits(phone, typed);
          return isTheirs || fits(`${name} ${email ?? ''}`, words);
        })
        .sort(
          (a, b) =>
            Number(a.role !== 'requester') - Number(b.role !== 'requester') || a.name.localeCompare(b.name),
        )
        .slice(0, MOST)
        .map(({ id, name, email, phone = null }) => ({ id, name, email, phone }));
    },
    [snapshot],
  );
}

function fits(text: string, words: readonly string[]): boolean {
  const parts = plainText(text).split(/[\s.@]+/);
  return words.every(
    (word) => parts.some((part) => part.startsWith(word)) || plainText(text).includes(` ${word}`),
  );
}
