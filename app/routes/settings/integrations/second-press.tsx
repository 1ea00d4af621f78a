import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { t } from '../../../words/t.ts';

interface SecondPressProps {
  readonly words: string;
  /** What is said of the second press, which does it. */
  readonly sure: string;
  readonly busy: boolean;
  readonly onSure: () => void;
}

/** Ends something for good, at the second press: the first only asks, and becomes the way back. */
export function SecondPress({ words, sure, busy, onSure }: SecondPressProps) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button look={asked ? 'outline' : 'danger'} disabled={busy} onClick={() => setAsked(!asked)}>
        {asked ? t('Keep it') : words}
      </Button>
      {asked && (
        <Button look="danger" disabled={busy} onClick={onSure}>
          {sure}
        </Button>
      )}
    </>
  );
}
