import { useState } from 'react';
import { t } from '../words/t.ts';
import { Button } from './button.tsx';

/** Gives something up for good, at the second press: the first only asks, and becomes the way back, where the hand and the focus are. */
export function DiscardButton({ discard }: { readonly discard: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button look={asked ? 'outline' : 'danger'} onClick={() => setAsked(!asked)}>
        {asked ? t('Keep it') : t('Discard')}
      </Button>
      {asked && (
        <Button look="danger" onClick={discard}>
          {t('Discard for good')}
        </Button>
      )}
    </>
  );
}
