import type { RoundWork } from './round.ts';

const LOOK_MS = 2_000;
const ID_LENGTH = 12;

/** Has the desk write to itself, and waits until that is taken in. */
export const exchangeMail: RoundWork = async (round, signal) => {
  const { desk, clock } = round;
  const id = round.newId().slice(-ID_LENGTH).toLowerCase();
  round.doing = 'asks for a mail';
  const wish = await desk.askForMail(id);
  if (wish === 'held') return 'All outgoing mail is held.';
  if (wish === 'no-address') return 'No open queue has an address.';
  round.doing = 'waits for its mail to be sent';
  while (!signal.aborted) {
    for (const trace of await desk.traceMail(id)) {
      if (trace.what === 'refused') throw new Error(trace.reason);
      if (trace.what === 'sent') round.doing = 'waits for its mail to come in';
      else if (trace.isBelieved) return null;
      else throw new Error('It came in, and nobody can tell that it is ours: DMARC did not pass.');
    }
    await clock.sleep(LOOK_MS);
  }
  // Whoever waits for this has been told of the time already.
  return null;
};
