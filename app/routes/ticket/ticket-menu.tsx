import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { isUnfinished } from '../../../sync/domain/status.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { usePreference } from '../../live/use-preference.ts';
import { t } from '../../words/t.ts';
import type { TicketAction } from './ticket-action.ts';

const TicketDialog = lazy(() => import('./ticket-dialog.lazy.tsx'));

interface TicketMenuProps {
  readonly row: TicketRow;
  /** Whether others say the same, so that they can be answered together. */
  readonly hasDuplicates: boolean;
}

/** Merge, split, follow-up: the rarer things, behind one button. */
export function TicketMenu({ row, hasDuplicates }: TicketMenuProps) {
  const [action, setAction] = useState<TicketAction | null>(null);
  const [singleKeys] = usePreference('singleKeys');
  useKeys({ merge: () => setAction('merge') }, singleKeys);
  return (
    <>
      <Menu trigger={<IconButton inline icon={Ellipsis} label={t('More for this ticket')} />}>
        <MenuItem onSelect={() => setAction('merge')}>{t('Merge into another ticket')}</MenuItem>
        <MenuItem onSelect={() => setAction('split')}>{t('Split a message off')}</MenuItem>
        {!isUnfinished(row.ticket.status) && (
          <MenuItem onSelect={() => setAction('follow-up')}>{t('Write a follow-up ticket')}</MenuItem>
        )}
        {hasDuplicates && (
          <MenuItem onSelect={() => setAction('answer-together')}>
            {t('Answer the duplicates together')}
          </MenuItem>
        )}
        <MenuItem onSelect={() => setAction('revoke-links')}>{t('Revoke the links in mail')}</MenuItem>
      </Menu>
      {action !== null && (
        <Suspense fallback={null}>
          <TicketDialog action={action} row={row} onClose={() => setAction(null)} />
        </Suspense>
      )}
    </>
  );
}
