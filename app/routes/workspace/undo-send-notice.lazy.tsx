import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { OutboxItem } from '../../../sync/client/outbox.ts';
import { Button } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { writeAgain } from '../../live/write-again.ts';
import { t } from '../../words/t.ts';

const SECOND_MS = 1_000;

/** A reply or a forward waits for some seconds before it goes: how many are left, and the choice between taking it back and not waiting. */
export function UndoSendNotice({ item }: { item: OutboxItem }) {
  const { outbox } = useDesk().workspace;
  const act = useAct();
  const navigate = useNavigate();
  const { search } = useLocation();
  const left = useSecondsLeft(item.heldUntil);
  const isForward = item.doc['forward'] !== undefined;
  const undo = async () => {
    const ticketId = await outbox.edit(item.key);
    if (ticketId !== null) navigate(`/inbox/${ticketId}${search}`, { state: writeAgain() });
  };
  return (
    <div className="fixed inset-x-3 top-14 z-30 flex animate-appear items-center gap-1 rounded-md border border-line bg-surface py-1 pr-1 pl-3 text-sm text-ink shadow-popover tablet:inset-x-auto tablet:top-auto tablet:bottom-4 tablet:left-4">
      <p className="flex-1 pr-3 whitespace-nowrap tabular-nums">
        {/* Read out each second the time would drown everything else. */}
        <span aria-hidden="true">
          {isForward
            ? t('Forward goes out in {left, number} s', { left })
            : t('Reply goes out in {left, number} s', { left })}
        </span>
        <span className="sr-only">
          {isForward
            ? t('Forward goes out in a moment. Undo takes it back.')
            : t('Reply goes out in a moment. Undo takes it back.')}
        </span>
      </p>
      <Button look="quiet" tight className="font-strong text-plum" onClick={() => act(undo())}>
        {t('Undo')}
      </Button>
      <Button look="quiet" tight onClick={() => act(outbox.retry(item.key))}>
        {t('Send now')}
      </Button>
    </div>
  );
}

function useSecondsLeft(until: string | null): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - nowMs) / SECOND_MS));
}
