import { redirect, useActionData, type ClientActionFunctionArgs, type MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { openDesk } from '../../live/open-desk.ts';
import { fieldsOf } from '../../live/ticket-fields.ts';
import { isNewTicket, readFields, readNewTicket, type FieldFaults } from '../../live/new-ticket-form.ts';
import { t } from '../../words/t.ts';
import { NewTicketScreen } from './new-ticket-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('New ticket · Roost') }];

/** Makes the ticket on this device and opens it, or says what to mend. */
export async function clientAction({ request }: ClientActionFunctionArgs) {
  const desk = await openDesk();
  if (typeof desk === 'string') return redirect('/sign-in?returnTo=/new');
  const entered = readFields(await request.formData());
  const read = readNewTicket(entered, fieldsOf(desk.workspace.read, entered.queueId));
  if (!isNewTicket(read)) return { faults: read, problem: null };
  const { commands, files } = desk.workspace;
  const fileIds = files.inDraft('new', 'ticket').map(({ id }) => id);
  try {
    const { id } = await commands.createTicket({ ...read, fileIds });
    await commands.saveDraft(null, 'ticket', '');
    return redirect(`/inbox/${id}?view=open`);
  } catch (fault) {
    // The form stays as it is: what this device could not keep must not be lost from the screen as well.
    return {
      faults: {},
      problem: fault instanceof Error ? fault.message : t('This device could not keep that.'),
    };
  }
}

export default function NewTicketRoute() {
  const answer = useActionData<typeof clientAction>();
  const faults: FieldFaults = answer?.faults ?? {};
  return <NewTicketScreen faults={faults} problem={answer?.problem ?? null} />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
