import type { SyncStatus } from '../../sync/client/sync-status.ts';
import { t } from './t.ts';
import type { StatusWord } from './ticket-words.ts';

/** Where a request stands, as its requester is told. */
export const HELP_STATUS_WORDS: Readonly<Record<StatusWord, string>> = {
  new: t('Waiting for the desk'),
  open: t('Being worked on'),
  pending: t('Waiting for you'),
  solved: t('Solved'),
  closed: t('Closed'),
};

/** What happens next with a request of this state, in one or two sentences. */
export const HELP_NEXT_WORDS: Readonly<Record<StatusWord, string>> = {
  new: t('The desk has it. The answer comes here and to your e-mail.'),
  open: t('Somebody is on it. The next answer comes here and to your e-mail.'),
  pending: t('The desk has asked you something. It goes on once you answer.'),
  solved: t('If it is not solved, open it again: nothing has to be told twice.'),
  closed: t('It was solved some time ago. Ask anew if it is back.'),
};

/** What stands in a message that is there for its step alone. */
export const ACTION_WORDS = {
  solved: t('It is solved.'),
  reopen: t('It is not solved.'),
  'rated-good': t('This answer helped.'),
  'rated-bad': t('This answer did not help.'),
} as const;
export type RequesterAction = keyof typeof ACTION_WORDS;

/** What a requester is told of what has not left this device. */
export const KEEP_PAGE_WORDS = t('Saved on this phone. Keep this page until it sends.');

/** One sentence on the state of sync; nothing while all is well. */
export function syncLineWords(status: SyncStatus): string {
  if (status.storageFault !== null) return status.storageFault;
  if (status.signedOut)
    return status.unsent > 0
      ? t('Sign in again to send what waits. It is safe here.')
      : t('Sign in again to receive answers. What is on this phone can be read.');
  if (status.attention > 0) return t('Something could not be sent as it was written. It is marked below.');
  if (status.upgradeNeeded) return t('This version is too old to receive answers. Load the page again.');
  if (status.reach === 'offline' || status.reach === 'refused')
    return status.unsent > 0
      ? `${t('No network.')} ${KEEP_PAGE_WORDS}`
      : t('No network. This is what the phone held last.');
  if (status.firstSync !== null) return t('Receiving your requests.');
  return '';
}
