import type { SyncStatus } from '../../sync/client/sync-status.ts';
import { showClock, showDayAndClock, showMonth } from './moment.ts';
import { countWords, showCount } from './ticket-words.ts';

/** How the chip looks; the words always say the same as the mark. */
export type ChipTone = 'well' | 'busy' | 'offline' | 'attention';

export interface ChipWords {
  readonly text: string;
  readonly tone: ChipTone;
}

/** The header chip's words. What only a person can mend comes first, then the network, then what is under way. */
export function chipWords(status: SyncStatus): ChipWords {
  const { unsent, attention } = status;
  if (status.storageFault !== null) return { text: 'This device cannot keep work', tone: 'attention' };
  if (status.signedOut)
    return { text: unsent > 0 ? `Sign in to send ${showCount(unsent)}` : 'Signed out', tone: 'attention' };
  if (attention > 0) return { text: `Needs attention (${showCount(attention)})`, tone: 'attention' };
  if (status.upgradeNeeded) return { text: 'Update to go on receiving', tone: 'attention' };
  if (status.reach === 'refused')
    return { text: unsent > 0 ? `Refused. ${kept(unsent)}` : 'The server refused', tone: 'attention' };
  if (status.reach === 'offline')
    return { text: unsent > 0 ? `Offline. ${kept(unsent)}` : 'Offline', tone: 'offline' };
  if (status.reach === 'slow')
    return { text: unsent > 0 ? `Slow network. Saving ${showCount(unsent)}` : 'Slow network', tone: 'busy' };
  if (status.reading) return { text: 'Reading this device', tone: 'busy' };
  if (unsent > 0) return { text: `Saving ${showCount(unsent)}`, tone: 'busy' };
  if (status.firstSync !== null) return { text: 'Receiving tickets', tone: 'busy' };
  if (status.lastExchangeAt === null) return { text: 'Connecting', tone: 'busy' };
  return { text: 'All changes saved', tone: 'well' };
}

function kept(unsent: number): string {
  return `${showCount(unsent)} saved on this device`;
}

/** One sentence that explains the chip, for its popover. */
export function chipExplanation(status: SyncStatus): string {
  if (status.storageFault !== null) return status.storageFault;
  if (status.signedOut)
    return status.unsent > 0
      ? `Sign in to send ${showCount(status.unsent)}. They're safe here.`
      : 'You can read everything on this device. Sign in to receive what is new.';
  if (status.attention > 0)
    return `${countWords(status.attention, 'item')} could not be sent as written. The text is kept; choose what to do with it.`;
  if (status.upgradeNeeded)
    return 'This version is too old to receive changes. Your work still goes out. Update when you are ready.';
  if (status.reach === 'refused')
    return 'The server answered, but would not exchange. Roost keeps trying; nothing is lost.';
  if (status.reach === 'offline')
    return 'The server cannot be reached. Keep working: everything goes out by itself when it can.';
  if (status.reach === 'slow') return 'An exchange has taken more than 5 seconds. You need not wait for it.';
  if (status.reading)
    return 'Older tickets are still being read from this device. Then it is exchanged with the server.';
  if (status.unsent > 0) return 'On its way to the server.';
  if (status.firstSync !== null) return 'This device is receiving the helpdesk for the first time.';
  return 'Everything on this device is on the server.';
}

export interface Coverage {
  readonly open: number;
  /** When the earliest finished ticket on this device was last active; null without one. */
  readonly closedSince: string | null;
}

/** `All 214 open tickets, closed since Mar 2026. In sync 09:42.` Says less while less is true. */
export function coverageWords(coverage: Coverage, status: SyncStatus): string {
  const open = showCount(coverage.open);
  const closed = coverage.closedSince === null ? '' : `, closed since ${showMonth(coverage.closedSince)}`;
  if (status.firstSync !== null && !status.firstSync.openReady)
    return `${open} open tickets so far. ${firstSyncWords(status.firstSync)}`;
  const sentence = `All ${open} open tickets${closed}.`;
  return isInSync(status) && status.lastExchangeAt !== null
    ? `${sentence} In sync ${showClock(status.lastExchangeAt)}.`
    : sentence;
}

/** When the server was last heard. */
export function lastExchangeWords({ lastExchangeAt }: SyncStatus, nowMs: number): string {
  return lastExchangeAt === null
    ? 'No exchange with the server yet.'
    : `Last exchange with the server: ${showDayAndClock(lastExchangeAt, nowMs)}.`;
}

function isInSync({ reach, signedOut }: SyncStatus): boolean {
  return (reach === 'online' || reach === 'slow') && !signedOut;
}

/** The first sync in numbers. */
export function firstSyncWords(firstSync: NonNullable<SyncStatus['firstSync']>): string {
  if (firstSync.total === 0) return 'Asking the server what there is.';
  const numbers = `${showCount(firstSync.received)} of ${showCount(firstSync.total)}`;
  return firstSync.openReady
    ? `Open tickets are ready. Receiving older ones: ${numbers}.`
    : `Receiving open tickets first: ${numbers}.`;
}
