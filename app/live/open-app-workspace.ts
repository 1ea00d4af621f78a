import type { Workspace } from '../../sync/client/workspace.ts';
import { builtAt, clientBuild } from '../client-build.ts';
import { forgetPerson } from './remembered-person.ts';
import { storageManager } from './storage-manager.ts';

/**
 * Opens one person's helpdesk in this browser. The local database is loaded here and nowhere else: the build draws the shell on Node, where
 * there is none, and the sign-in page needs none.
 */
export async function openAppWorkspace(person: { readonly id: string }): Promise<Workspace> {
  const [{ openWorkspace }, { browserEnvironment }, { browserShelf, browserStorage, deleteEmptyDatabases }] =
    await Promise.all([
      import('../../sync/client/open-workspace.ts'),
      import('../../sync/client/browser-environment.ts'),
      import('../../sync/client/browser-storage.ts'),
    ]);
  // Asked, not awaited: a browser that would rather not promise still keeps the data until it runs out of room.
  void storageManager()?.persist();
  const workspace = await openWorkspace({
    person,
    storage: browserStorage(),
    shelf: browserShelf(person.id),
    environment: {
      ...browserEnvironment(clientBuild),
      ...(builtAt === undefined ? {} : { builtAt }),
      purged: () => void leaveAfterPurge(deleteEmptyDatabases, person.id),
    },
    multiInstance: true,
    closeDuplicates: import.meta.env.DEV,
  });
  const wipe = async () => {
    await workspace.wipe();
    await deleteEmptyDatabases(person.id);
  };
  return { ...workspace, wipe };
}

/** An admin had this device emptied: nobody's name stays on it, and the sign-in page says what happened. */
async function leaveAfterPurge(
  deleteEmpty: (personId: string) => Promise<void>,
  personId: string,
): Promise<void> {
  await deleteEmpty(personId);
  forgetPerson(window.localStorage);
  window.location.assign('/sign-in?problem=purged');
}
