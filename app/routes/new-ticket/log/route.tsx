import { redirect, useActionData, type ClientActionFunctionArgs, type MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../../components/fault-page.tsx';
import { readLoggedCall, thenSolve } from '../../../live/call-form.ts';
import { isNewTicket, readFields, type FieldFaults } from '../../../live/new-ticket-form.ts';
import { openDesk } from '../../../live/open-desk.ts';
import { fieldsOf } from '../../../live/ticket-fields.ts';
import { t } from '../../../words/t.ts';
import { LogScreen } from './log-screen.tsx';
import { Logged } from './logged.tsx';

export const meta: MetaFunction = () => [{ title: t('Log a call · Roost') }];

/** Makes the ticket on this device and tells its reference, or says what to mend. */
export async function clientAction({ request }: ClientActionFunctionArgs) {
  const desk = await openDesk();
  if (typeof desk === 'string') return redirect('/sign-in?returnTo=/log');
  const form = await request.formData();
  const { queueId } = readFields(form);
  const read = readLoggedCall(form, fieldsOf(desk.workspace.read, queueId));
  if (!isNewTicket(read)) return { made: null, faults: read, problem: null };
  const { commands, files } = desk.workspace;
  const fileIds = files.inDraft('new', 'log').map(({ id }) => id);
  const solved = thenSolve(form);
  try {
    const made = await commands.createTicket({ ...read, fileIds });
    await commands.saveDraft(null, 'log', '');
    if (solved) await commands.changeTicket(made.id, { status: 'solved' });
    return { made: { ...made, subject: read.subject, solved }, faults: {}, problem: null };
  } catch (fault) {
    // The form stays as it is: what this device could not keep must not be lost from the screen as well.
    const problem = fault instanceof Error ? fault.message : t('This device could not keep that.');
    return { made: null, faults: {}, problem };
  }
}

export default function LogRoute() {
  const answer = useActionData<typeof clientAction>();
  const faults: FieldFaults = answer?.faults ?? {};
  const made = answer?.made ?? null;
  return made === null ? (
    <LogScreen faults={faults} problem={answer?.problem ?? null} />
  ) : (
    <Logged {...made} />
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
