import { Link } from '@remix-run/react';
import { Copy, Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { showReference } from '../../../../sync/domain/reference.ts';
import { Button, buttonClass } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useNotices } from '../../../live/notices.tsx';
import { useAct } from '../../../live/use-act.ts';
import { t } from '../../../words/t.ts';

interface LoggedProps {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly solved: boolean;
}

/** The reference, big enough to be read out to whoever is still on the line. */
export function Logged({ id, reference, subject, solved }: LoggedProps) {
  const act = useAct();
  const { offer } = useNotices();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = showReference(reference);
  return (
    <main id="main" tabIndex={-1} className="min-h-0 overflow-y-auto bg-surface px-4 py-6 tablet:px-10">
      <div className="flex max-w-160 flex-col items-start gap-4">
        <h1 ref={heading} tabIndex={-1} className="flex flex-col gap-2 outline-none">
          <span className="text-sm text-muted">
            {solved ? t('Logged and solved. The reference is') : t('Logged. The reference is')}
          </span>
          <span
            data-reference={shown}
            className="text-[2.75rem] leading-none font-strong tracking-wide tabular-nums"
          >
            {shown}
          </span>
        </h1>
        <p className="break-words">{subject}</p>
        <div className="flex flex-wrap gap-2">
          <Link to="/log" className={buttonClass('primary')}>
            <Icon of={Phone} />
            {t('Log another')}
          </Link>
          <Button
            onClick={() =>
              act(navigator.clipboard.writeText(shown), () => offer(t('{shown} is copied.', { shown }), null))
            }
          >
            <Icon of={Copy} />
            {t('Copy')}
          </Button>
          <Link to={`/inbox/${id}?view=all`} className={buttonClass('outline')}>
            {t('Open the ticket')}
          </Link>
        </div>
      </div>
    </main>
  );
}
