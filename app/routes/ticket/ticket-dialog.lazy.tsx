import type { TicketRow } from '../../../sync/client/workspace.ts';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../words/t.ts';
import { AnswerTogetherForm } from './answer-together-form.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { RevokeLinksForm } from './revoke-links-form.tsx';
import { SplitForm } from './split-form.tsx';
import type { TicketAction } from './ticket-action.ts';

const ACTIONS = {
  merge: {
    title: t('Merge into another ticket'),
    description: t('Both become one conversation. You can take it out again at any time.'),
    Form: MergeForm,
  },
  split: {
    title: t('Split a message off'),
    description: t('It becomes a ticket of its own; both link to each other. Merging it back undoes that.'),
    Form: SplitForm,
  },
  'follow-up': {
    title: t('Write a follow-up ticket'),
    description: t('A new ticket that is linked to this one.'),
    Form: FollowUpForm,
  },
  'answer-together': {
    title: t('Answer the duplicates together'),
    description: t('Each requester gets the reply in their own ticket.'),
    Form: AnswerTogetherForm,
  },
  'revoke-links': {
    title: t('Revoke the links in mail'),
    description: t(
      'Mail to the requester carries a link that opens this ticket for 30 days. Those that are out open nothing any more; the next mail carries a new one.',
    ),
    Form: RevokeLinksForm,
  },
} as const;

interface TicketDialogProps {
  readonly action: TicketAction;
  readonly row: TicketRow;
  readonly onClose: () => void;
}

/** The dialog of one thing that can be done with a ticket. */
export default function TicketDialog({ action, row, onClose }: TicketDialogProps) {
  const { title, description, Form } = ACTIONS[action];
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      <Form row={row} onDone={onClose} />
    </Dialog>
  );
}
