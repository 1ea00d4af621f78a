import { Link } from '@remix-run/react';
import { CloudOff, TriangleAlert } from 'lucide-react';
import clsx from 'clsx';
import { useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Popover } from '../../components/popover.tsx';
import { Ring } from '../../components/sync-mark.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { goToSignIn } from '../../live/leave-desk.ts';
import { useCoverage } from '../../live/use-coverage.ts';
import { useNow } from '../../live/use-now.ts';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { t } from '../../words/t.ts';
import {
  chipExplanation,
  chipWords,
  coverageWords,
  lastExchangeWords,
  type ChipTone,
} from '../../words/sync-words.ts';

/** The state of sync in words, always in sight; pressing it says more and leads to the outbox. */
export function SyncChip() {
  const status = useToldSyncStatus();
  const [open, setOpen] = useState(false);
  const { text, tone } = chipWords(status);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('State of sync')}
      trigger={
        <button
          type="button"
          data-testid="sync-chip"
          className={clsx(
            'target inline-flex min-w-0 items-center gap-2 rounded-md px-2 py-1 text-sm hover:bg-hover',
            tone === 'well' ? 'text-muted' : 'text-ochre',
          )}
        >
          <ChipMark tone={tone} />
          <span className="truncate">{text}</span>
        </button>
      }
    >
      <SyncDetails close={() => setOpen(false)} />
    </Popover>
  );
}

function ChipMark({ tone }: { tone: ChipTone }) {
  switch (tone) {
    case 'well':
      return <Ring filled />;
    case 'busy':
      return <Ring filled={false} />;
    case 'offline':
      return <Icon of={CloudOff} />;
    case 'attention':
      return <Icon of={TriangleAlert} />;
  }
}

function SyncDetails({ close }: { close: () => void }) {
  const status = useToldSyncStatus();
  const { workspace } = useDesk();
  const nowMs = useNow();
  const coverage = useCoverage();
  return (
    <div className="flex flex-col gap-3">
      <p className="font-strong">{chipWords(status).text}</p>
      <p>{chipExplanation(status)}</p>
      <p className="text-muted">{coverageWords(coverage, status)}</p>
      <p className="text-muted">{lastExchangeWords(status, nowMs)}</p>
      {status.unreadable > 0 && (
        <p>
          {t(
            '{unreadable, plural, one {# document} other {# documents}} came that this version cannot read. They are kept until it is updated.',
            { unreadable: status.unreadable },
          )}
        </p>
      )}
      <div className="flex flex-wrap gap-2 pt-1">
        {status.signedOut ? (
          <Button
            look="primary"
            onClick={() => goToSignIn(window.location.pathname + window.location.search)}
          >
            {t('Sign in')}
          </Button>
        ) : (
          <Button onClick={() => workspace.syncNow()}>{t('Sync now')}</Button>
        )}
        <Link to="/outbox" onClick={close} className={buttonClass('outline')}>
          {t('Open the outbox')}
        </Link>
      </div>
    </div>
  );
}
