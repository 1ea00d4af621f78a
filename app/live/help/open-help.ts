import { t } from '../../words/t.ts';
import { openDesk } from '../open-desk.ts';
import { recallPerson } from '../remembered-person.ts';
import { isSigningIn } from '../sign-in-mark.ts';
import { deviceFiles } from './device-files.ts';
import { handOver } from './hand-over.ts';
import type { HelpState } from './help-state.ts';
import { requestBook } from './own-request-book.ts';
import { fetchQueues, keptQueues } from './open-queues.ts';
import type { Desk } from '../desk-context.tsx';

/** Finds out who is here, opens their local database, and hands over what waits for them. `show` hears of each state. */
export async function openHelp(show: (state: HelpState) => void): Promise<void> {
  const remembered = recallPerson(window.localStorage);
  if (remembered !== null && remembered.role !== 'requester' && !isSigningIn(window.localStorage)) {
    show({ kind: 'agent', name: remembered.name });
    return;
  }
  try {
    const desk = await openDesk();
    if (typeof desk === 'string') show({ kind: 'nobody', unreachable: desk === 'unreachable' });
    else if (desk.person.role !== 'requester') show({ kind: 'agent', name: desk.person.name });
    else {
      show({ kind: 'open', desk, fault: null });
      keepHandingOver(desk, show);
    }
  } catch (fault) {
    show({
      kind: 'fault',
      sentence: fault instanceof Error ? fault.message : t('This device gave no storage.'),
    });
  }
}

/** Hands over what waits now and what is sent later, one turn after the other. */
function keepHandingOver(desk: Desk, show: (state: HelpState) => void): void {
  const book = requestBook();
  const queues = async () => {
    const known = keptQueues(window.localStorage);
    return known.length > 0 ? known : fetchQueues(window.fetch.bind(window), window.localStorage);
  };
  let turn = Promise.resolve();
  const look = () => {
    turn = turn.then(async () => {
      if (!book.all().some(({ sentAt }) => sentAt !== null)) return;
      const { person, workspace } = desk;
      await handOver({ book, person, commands: workspace.commands, files: await deviceFiles(), queues });
    });
    turn = turn.catch((fault: unknown) => {
      const sentence = fault instanceof Error ? fault.message : t('This device could not keep that.');
      show({ kind: 'open', desk, fault: sentence });
    });
  };
  // For as long as the page is there, as the desk itself is.
  book.subscribe(look);
  window.addEventListener('online', look);
  look();
}
