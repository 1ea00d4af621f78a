import { setDisabled } from '../../sync/server/admin/put-people.ts';
import { closeSessionsOf } from '../../sync/server/session/close-session.ts';
import { DEFAULT_DATA_DIR, readCommandLine, runCommand } from './command-line.ts';
import { localDeps } from './local-deps.ts';
import { LocalFault } from './local-fault.ts';
import { openDesk, type OpenDesk } from './open-desk.ts';

const USAGE = 'npm run person -- disable|enable|sign-out PERSON [--data DIR]';

// For whoever runs the one machine; in AWS an administrator does this in the app.
await runCommand(async () => {
  const { values, words } = readCommandLine(['data']);
  const [verb, personId] = words;
  if (verb === undefined || personId === undefined || words.length > 2)
    throw new LocalFault(`Usage: ${USAGE}`);
  const desk = await openDesk(values['data'] ?? DEFAULT_DATA_DIR, Date.now);
  try {
    console.log(await act(desk, verb, personId));
  } finally {
    await desk.close();
  }
});

async function act({ store, records }: OpenDesk, verb: string, personId: string): Promise<string> {
  const deps = localDeps({ store, now: Date.now });
  switch (verb) {
    case 'disable':
      await setDisabled(deps, personId, true);
      return `${personId} is cut off from the next call on. What waits on their devices stays there.`;
    case 'enable':
      await setDisabled(deps, personId, false);
      return `${personId} may sign in again.`;
    case 'sign-out':
      return `${await closeSessionsOf(records, personId)} sessions of ${personId} ended.`;
    default:
      throw new LocalFault(`Usage: ${USAGE}`);
  }
}
