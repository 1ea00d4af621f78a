import type { SyncStatus } from '../../sync/client/sync-status.ts';
import type { StatusWord } from './ticket-words.ts';

/** Where a request stands, as its requester is told. */
export const HELP_STATUS_WORDS: Readonly<Record<StatusWord, string>> = {
  new: 'Waiting for the desk',
  open: 'Being worked on',
  pending: 'Waiting for you',
  solved: 'Solved',
  closed: 'Closed',
};

/** What happens next with a request of this state, in one or two sentences. */
export const HELP_NEXT_WORDS: Readonly<Record<StatusWord, string>> = {
  new: 'The desk has it. The answer comes here and to your e-mail.',
  open: 'Somebody is on it. The next answer comes here and to your e-mail.',
  pending: 'The desk has asked you something. It goes on once you answer.',
  solved: 'If it is not solved, open it again: nothing has to be told twice.',
  closed: 'It was solved some time ago. Ask anew if it is back.',
};

/** What stands in a message that is there for its step alone. */
export const ACTION_WORDS = {
  solved: 'It is solved.',
  reopen: 'It is not solved.',
  'rated-good': 'This answer helped.',
  'rated-bad': 'This answer did not help.',
} as const;
export type RequesterAction = keyof typeof ACTION_WORDS;

/** What a requester is told of what has not left this device. */
export const KEEP_PAGE_WORDS = 'Saved on this phone. Keep this page until it sends.';

/** One sentence on the state of sync; nothing while all is well. */
export function syncLineWords(status: SyncStatus): string {
  if (status.storageFault !== null) return status.storageFault;
  if (status.signedOut)
    return status.unsent > 0
      ? 'Sign in again to send what waits. It is safe here.'
      : 'Sign in again to receive answers. What is on this phone can be read.';
  if (status.attention > 0) return 'Something could not be sent as it was written. It is marked below.';
  if (status.upgradeNeeded) return 'This version is too old to receive answers. Load the page again.';
  if (status.reach === 'offline' || status.reach === 'refused')
    return status.unsent > 0
      ? `No network. ${KEEP_PAGE_WORDS}`
      : 'No network. This is what the phone held last.';
  if (status.firstSync !== null) return 'Receiving your requests.';
  return '';
}
