import type { SyncStatus } from '../../sync/client/sync-status.ts';
import { showClock, showDayAndClock, showMonth } from './moment.ts';
import { t } from './t.ts';

/** How the chip looks; the words always say the same as the mark. */
export type ChipTone = 'well' | 'busy' | 'offline' | 'attention';

export interface ChipWords {
  readonly text: string;
  readonly tone: ChipTone;
}

/** The header chip's words. What only a person can mend comes first, then the network, then what is under way. */
export function chipWords(status: SyncStatus): ChipWords {
  const { unsent, attention } = status;
  if (status.storageFault !== null) return { text: t('This device cannot keep work'), tone: 'attention' };
  if (status.signedOut)
    return {
      text: unsent > 0 ? t('Sign in to send {unsent, number}', { unsent }) : t('Signed out'),
      tone: 'attention',
    };
  if (attention > 0)
    return { text: t('Needs attention ({attention, number})', { attention }), tone: 'attention' };
  if (status.upgradeNeeded) return { text: t('Update to go on receiving'), tone: 'attention' };
  if (status.reach === 'refused')
    return {
      text:
        unsent > 0
          ? t('Refused. {unsent, number} saved on this device', { unsent })
          : t('The server refused'),
      tone: 'attention',
    };
  if (status.reach === 'offline')
    return {
      text: unsent > 0 ? t('Offline. {unsent, number} saved on this device', { unsent }) : t('Offline'),
      tone: 'offline',
    };
  if (status.reach === 'slow')
    return {
      text: unsent > 0 ? t('Slow network. Saving {unsent, number}', { unsent }) : t('Slow network'),
      tone: 'busy',
    };
  if (status.reading) return { text: t('Reading this device'), tone: 'busy' };
  if (unsent > 0) return { text: t('Saving {unsent, number}', { unsent }), tone: 'busy' };
  if (status.firstSync !== null) return { text: t('Receiving tickets'), tone: 'busy' };
  if (status.lastExchangeAt === null) return { text: t('Connecting'), tone: 'busy' };
  return { text: t('All changes saved'), tone: 'well' };
}

/** One sentence that explains the chip, for its popover. */
export function chipExplanation(status: SyncStatus): string {
  if (status.storageFault !== null) return status.storageFault;
  if (status.signedOut)
    return status.unsent > 0
      ? t("Sign in to send {unsent, number}. They're safe here.", { unsent: status.unsent })
      : t('You can read everything on this device. Sign in to receive what is new.');
  if (status.attention > 0)
    return t(
      '{attention, plural, one {# item} other {# items}} could not be sent as written. The text is kept; choose what to do with it.',
      { attention: status.attention },
    );
  if (status.upgradeNeeded)
    return t(
      'This version is too old to receive changes. Your work still goes out. Update when you are ready.',
    );
  if (status.reach === 'refused')
    return t('The server answered, but would not exchange. Roost keeps trying; nothing is lost.');
  if (status.reach === 'offline')
    return t('The server cannot be reached. Keep working: everything goes out by itself when it can.');
  if (status.reach === 'slow')
    return t('An exchange has taken more than 5 seconds. You need not wait for it.');
  if (status.reading)
    return t('Older tickets are still being read from this device. Then it is exchanged with the server.');
  if (status.unsent > 0) return t('On its way to the server.');
  if (status.firstSync !== null) return t('This device is receiving the helpdesk for the first time.');
  return t('Everything on this device is on the server.');
}

export interface Coverage {
  readonly open: number;
  /** When the earliest finished ticket on this device was last active; null without one. */
  readonly closedSince: string | null;
}

/** `All 214 open tickets, closed since Mar 2026. In sync 09:42.` Says less while less is true. */
export function coverageWords(coverage: Coverage, status: SyncStatus): string {
  const { open, closedSince } = coverage;
  if (status.firstSync !== null && !status.firstSync.openReady)
    return `${t('{open, number} open tickets so far.', { open })} ${firstSyncWords(status.firstSync)}`;
  const sentence =
    closedSince === null
      ? t('All {open, number} open tickets.', { open })
      : t('All {open, number} open tickets, closed since {month}.', { open, month: showMonth(closedSince) });
  return isInSync(status) && status.lastExchangeAt !== null
    ? `${sentence} ${t('In sync {time}.', { time: showClock(status.lastExchangeAt) })}`
    : sentence;
}

/** When the server was last heard. */
export function lastExchangeWords({ lastExchangeAt }: SyncStatus, nowMs: number): string {
  return lastExchangeAt === null
    ? t('No exchange with the server yet.')
    : t('Last exchange with the server: {moment}.', { moment: showDayAndClock(lastExchangeAt, nowMs) });
}

function isInSync({ reach, signedOut }: SyncStatus): boolean {
  return (reach === 'online' || reach === 'slow') && !signedOut;
}

/** The first sync in numbers. */
export function firstSyncWords(firstSync: NonNullable<SyncStatus['firstSync']>): string {
  if (firstSync.total === 0) return t('Asking the server what there is.');
  const numbers = t('{received, number} of {total, number}', {
    received: firstSync.received,
    total: firstSync.total,
  });
  return firstSync.openReady
    ? t('Open tickets are ready. Receiving older ones: {numbers}.', { numbers })
    : t('Receiving open tickets first: {numbers}.', { numbers });
}
