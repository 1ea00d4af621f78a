import { ChevronDown } from 'lucide-react';
import type { WriteMode } from '../../../sync/domain/personal.ts';
import type { Status } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { t } from '../../words/t.ts';

interface SendButtonsProps {
  readonly mode: WriteMode;
  readonly disabled: boolean;
  /** With the status that the ticket gets together with the reply, or none. */
  readonly onSend: (status?: Status) => void;
}

/** The way to send, and beside it the ways to send and be done with the ticket or wait. The first stays the first. */
export function SendButtons({ mode, disabled, onSend }: SendButtonsProps) {
  if (mode !== 'reply')
    return (
      <Button look="primary" disabled={disabled} onClick={() => onSend()}>
        {mode === 'note' ? t('Add note') : t('Forward')}
      </Button>
    );
  return (
    <span className="inline-flex">
      <Button look="primary" className="rounded-r-none" disabled={disabled} onClick={() => onSend()}>
        {t('Send')}
      </Button>
      <Menu
        trigger={
          <IconButton
            icon={ChevronDown}
            label={t('More ways to send')}
            disabled={disabled}
            className="rounded-l-none border-l border-on-plum/40 bg-plum text-on-plum hover:bg-plum-deep hover:text-on-plum disabled:cursor-not-allowed disabled:opacity-55"
          />
        }
      >
        <MenuItem onSelect={() => onSend('solved')}>
          <span className="flex-1">{t('Send and solve')}</span>
          <span aria-hidden="true" className="hidden text-xs text-muted laptop:inline">
            {t('Ctrl Shift Enter')}
          </span>
        </MenuItem>
        <MenuItem onSelect={() => onSend('pending')}>{t('Send and wait for an answer')}</MenuItem>
      </Menu>
    </span>
  );
}
