import { useState } from 'react';
import { Button } from './button.tsx';

/** Gives something up for good, at the second press: the first only asks, and becomes the way back, where the hand and the focus are. */
export function DiscardButton({ discard }: { readonly discard: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button look={asked ? 'outline' : 'danger'} onClick={() => setAsked(!asked)}>
        {asked ? 'Keep it' : 'Discard'}
      </Button>
      {asked && (
        <Button look="danger" onClick={discard}>
          Discard for good
        </Button>
      )}
    </>
  );
}
