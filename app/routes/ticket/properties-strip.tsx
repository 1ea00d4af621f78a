import { AlarmClock, CircleUserRound, Inbox } from 'lucide-react';
import {
  STATUSES,
  PRIORITIES,
  prioritySchema,
  statusSchema,
  type Ticket,
} from '../../../sync/domain/ticket.ts';
import { isSnoozed } from '../../../sync/domain/status.ts';
import type { TicketEdit } from '../../../sync/client/commands.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { PriorityIcon } from '../../components/priority-icon.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { useAgentChoices, useQueueChoices } from '../../live/use-choices.ts';
import { useNow } from '../../live/use-now.ts';
import { useTriage } from '../../live/use-triage.ts';
import { showDayAndClock } from '../../words/moment.ts';
import { t } from '../../words/t.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from '../../words/ticket-words.ts';
import { FieldsButton } from './fields-button.tsx';
import { TagsField } from './tags-field.tsx';

const NOBODY = 'nobody';

/** The ticket's fields in one strip; each changes at once, with or without a network. */
export function PropertiesStrip({ ticket }: { ticket: Ticket }) {
  const triage = useTriage();
  const change = (edit: TicketEdit | Readonly<Record<string, unknown>>) =>
    triage.change([ticket.id], () => edit);
  return (
    <div
      role="group"
      aria-label={t('Properties')}
      className="flex shrink-0 items-center gap-x-1 border-b border-line px-2 py-2 max-tablet:overflow-x-auto tablet:flex-wrap tablet:px-4"
    >
      <Select
        look="strip"
        label={t('Status')}
        icon={<StatusIcon status={ticket.status} silent />}
        value={ticket.status}
        choices={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        onChoose={(value) => change({ status: statusSchema.parse(value) })}
      />
      <Select
        look="strip"
        label={t('Priority')}
        icon={<PriorityIcon priority={ticket.priority} silent />}
        value={ticket.priority}
        choices={PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))}
        onChoose={(value) => change({ priority: prioritySchema.parse(value) })}
      />
      <PlaceAndPerson ticket={ticket} onChange={change} />
      <TagsField tags={ticket.tags} onChange={(tags) => change({ tags: [...tags] })} />
      <FieldsButton ticket={ticket} onChange={change} />
      <SnoozeEnd ticket={ticket} onChange={change} />
    </div>
  );
}

interface PartProps {
  readonly ticket: Ticket;
  readonly onChange: (edit: TicketEdit) => void;
}

function PlaceAndPerson({ ticket, onChange }: PartProps) {
  const queues = useQueueChoices();
  const agents = useAgentChoices();
  return (
    <>
      <Select
        look="strip"
        label={t('Queue')}
        icon={<Icon of={Inbox} className="text-muted" />}
        value={ticket.queueId}
        choices={queues}
        onChoose={(queueId) => onChange({ queueId })}
      />
      <Select
        look="strip"
        label={t('Assignee')}
        icon={<Icon of={CircleUserRound} className="text-muted" />}
        value={ticket.assigneeId ?? NOBODY}
        choices={[{ value: NOBODY, label: t('Nobody') }, ...agents]}
        onChoose={(value) => onChange({ assigneeId: value === NOBODY ? null : value })}
      />
    </>
  );
}

function SnoozeEnd({ ticket, onChange }: PartProps) {
  const nowMs = useNow();
  if (ticket.snoozeUntil === null || !isSnoozed(ticket, nowMs)) return null;
  return (
    <Button look="quiet" tight onClick={() => onChange({ snoozeUntil: null })}>
      <Icon of={AlarmClock} className="text-muted" />
      {t('Snoozed until {moment}. Wake it', { moment: showDayAndClock(ticket.snoozeUntil, nowMs) })}
    </Button>
  );
}
