import { AlarmClock, CircleUserRound, Flag, Hand, Inbox, RefreshCw, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DecideEdit, TicketEdit } from '../../../sync/client/commands.ts';
import { PRIORITIES, STATUSES } from '../../../sync/domain/ticket.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '../../components/menu.tsx';
import { PriorityIcon } from '../../components/priority-icon.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { snoozeTimes } from '../../live/snooze-times.ts';
import { useAgentChoices, useQueueChoices } from '../../live/use-choices.ts';
import { useClaims } from '../../live/use-claims.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useNow } from '../../live/use-now.ts';
import { useTriage } from '../../live/use-triage.ts';
import { showDayAhead } from '../../words/moment.ts';
import { t } from '../../words/t.ts';
import { showCount } from '../../words/show-count.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from '../../words/ticket-words.ts';
import { BulkMacro } from './bulk-macro.tsx';
import { BulkMerge } from './bulk-merge.tsx';
import { BulkTags } from './bulk-tags.tsx';

interface BulkBarProps {
  readonly ids: ReadonlySet<string>;
  readonly onClear: () => void;
}

type Change = (edit: TicketEdit | DecideEdit) => void;

/** What can be done to all picked tickets at once. */
export default function BulkBar({ ids, onClear }: BulkBarProps) {
  const triage = useTriage();
  const change: Change = (edit) => triage.change([...ids], edit);
  return (
    <div
      role="group"
      aria-label={t('Change the selected tickets')}
      className="flex shrink-0 flex-wrap items-center gap-y-1 max-tablet:gap-x-1 border-t border-line bg-surface px-3 py-2"
    >
      <span className="flex-auto font-strong whitespace-nowrap">
        {showCount(ids.size)}
        <span className="max-tablet:not-sr-only tablet:sr-only"> {t('selected')}</span>
      </span>
      <StatusMenu onChange={change} />
      <AssignMenu onChange={change} />
      <PriorityMenu onChange={change} />
      <QueueMenu onChange={change} />
      <BulkTags ids={ids} onChange={change} />
      <SnoozeMenu onChange={change} />
      <BulkMacro ids={ids} />
      <ClaimMenu ids={ids} />
      <BulkMerge ids={ids} onDone={onClear} />
      <IconButton icon={X} label={t('Clear the selection (Esc)')} onClick={onClear} />
    </div>
  );
}

function BulkMenu({ icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return <Menu trigger={<IconButton icon={icon} label={label} />}>{children}</Menu>;
}

function StatusMenu({ onChange }: { onChange: Change }) {
  return (
    <BulkMenu icon={RefreshCw} label={t('Set the status')}>
      {STATUSES.map((status) => (
        <MenuItem key={status} onSelect={() => onChange({ status })}>
          <StatusIcon status={status} silent />
          {STATUS_WORDS[status]}
        </MenuItem>
      ))}
    </BulkMenu>
  );
}

function AssignMenu({ onChange }: { onChange: Change }) {
  const { person } = useDesk();
  const others = useAgentChoices().filter(({ value }) => value !== person.id);
  return (
    <BulkMenu icon={CircleUserRound} label={t('Assign')}>
      <MenuItem onSelect={() => onChange({ assigneeId: person.id })}>{t('To me')}</MenuItem>
      <MenuItem onSelect={() => onChange({ assigneeId: null })}>{t('To nobody')}</MenuItem>
      <MenuLine />
      {others.map(({ value, label }) => (
        <MenuItem key={value} onSelect={() => onChange({ assigneeId: value })}>
          {label}
        </MenuItem>
      ))}
    </BulkMenu>
  );
}

function PriorityMenu({ onChange }: { onChange: Change }) {
  return (
    <BulkMenu icon={Flag} label={t('Set the priority')}>
      {PRIORITIES.map((priority) => (
        <MenuItem key={priority} onSelect={() => onChange({ priority })}>
          <PriorityIcon priority={priority} silent />
          {PRIORITY_WORDS[priority]}
        </MenuItem>
      ))}
    </BulkMenu>
  );
}

function QueueMenu({ onChange }: { onChange: Change }) {
  return (
    <BulkMenu icon={Inbox} label={t('Move to a queue')}>
      {useQueueChoices().map(({ value, label }) => (
        <MenuItem key={value} onSelect={() => onChange({ queueId: value })}>
          {label}
        </MenuItem>
      ))}
    </BulkMenu>
  );
}

function ClaimMenu({ ids }: { ids: ReadonlySet<string> }) {
  const { claim, release } = useClaims();
  return (
    <BulkMenu icon={Hand} label={t('Say who is on these')}>
      <MenuItem onSelect={() => claim([...ids])}>
        <span className="flex-1">{t('I’m on these')}</span>
        <span className="text-xs text-muted">{t('for 4 hours')}</span>
      </MenuItem>
      <MenuItem onSelect={() => release([...ids])}>{t('Let them go')}</MenuItem>
    </BulkMenu>
  );
}

function SnoozeMenu({ onChange }: { onChange: Change }) {
  const { tomorrow, monday, week } = snoozeTimes(useNow());
  const until = [
    { name: t('Tomorrow'), at: tomorrow },
    { name: t('Monday'), at: monday },
    { name: t('In a week'), at: week },
  ];
  return (
    <BulkMenu icon={AlarmClock} label={t('Snooze')}>
      {until.map(({ name, at }) => (
        <MenuItem key={name} onSelect={() => onChange({ snoozeUntil: at })}>
          <span className="flex-1">{name}</span>
          <span className="text-xs text-muted">{showDayAhead(at)}</span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => onChange({ snoozeUntil: null })}>{t('Wake now')}</MenuItem>
    </BulkMenu>
  );
}
