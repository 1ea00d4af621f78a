import type { RecordStore } from '../record-store.ts';
import type { OutboundDeps } from './mail-deps.ts';
import { roundMailIn, sendRoundMail } from './round-mail.ts';
import { sendMail } from './send-mail.ts';

const DUE = { family: 'mail-due', id: 'all' } as const;

/** Notes that a mail is to go, before anything is done about it: whoever dies over it leaves the note behind. */
export async function noteDue(records: RecordStore, key: string): Promise<void> {
  await records.create({ ...DUE, part: key }, {}, null);
}

/** Sends a mail, or sees that it is sent later. */
export async function sendNoted(deps: OutboundDeps, key: string): Promise<void> {
  await noteDue(deps.records, key);
  if (await sendMail(deps, key)) await deps.records.take({ ...DUE, part: key });
}

/** Sends a mail that waits, if it does. */
export async function sendIfNoted(deps: OutboundDeps, key: string): Promise<void> {
  if ((await deps.records.read({ ...DUE, part: key })) !== null) await sendNoted(deps, key);
}

/** Looks after every mail that has not come to an end: its time may have come, the hold may be over, its run may have died. */
export async function sendDue(deps: OutboundDeps): Promise<void> {
  for (const { part } of await deps.records.list(DUE.family, DUE.id)) {
    const round = roundMailIn(part);
    if (round === null) await sendNoted(deps, part);
    // Taken away first: a mail of the round that fails must not stand before the mail of people again.
    else if ((await deps.records.take({ ...DUE, part })) !== null) await sendRoundMail(deps, round);
  }
}
