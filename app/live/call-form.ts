import { isPhoneLike } from '../../sync/domain/phone.ts';
import type { QueueField } from '../../sync/domain/queue.ts';
import type { NewTicket } from '../../sync/client/commands.ts';
import { t } from '../words/t.ts';
import { readFields, readNewTicket, type FieldFaults } from './new-ticket-form.ts';

/** The name and value of the button that solves what was logged. */
export const THEN_SOLVE = { name: 'then', value: 'solve' } as const;

/**
 * The ticket of a call or a visit, or what has to be mended first. Nothing but who and what is asked for: where nothing more was written down, the
 * subject is what was said. A number to call back stands in the first line, where whoever calls will look, and becomes the number of somebody met for
 * the first time, if it is one. What the queue asks for besides (`asked`) may wait: nobody is kept on the phone for it.
 */
export function readLoggedCall(
  form: Iterable<readonly [string, unknown]>,
  asked: readonly QueueField[] = [],
): NewTicket | FieldFaults {
  const entries = [...form];
  const fields = readFields(entries);
  const said = fields.body.trim() === '' ? fields.subject : fields.body;
  const number = fields.callBack.trim();
  const phone = fields.phone.trim() === '' && isPhoneLike(number) ? number : fields.phone;
  const body = number === '' ? said : t('Call back: {number}\n\n{said}', { number, said });
  const maybe = asked.map((field) => ({ ...field, isRequired: false }));
  return readNewTicket({ ...fields, phone, body }, maybe);
}

/** Whether the ticket is to be solved at once. */
export function thenSolve(form: Iterable<readonly [string, unknown]>): boolean {
  return [...form].some(([name, value]) => name === THEN_SOLVE.name && value === THEN_SOLVE.value);
}
