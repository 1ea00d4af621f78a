import type { LogEntry } from '../../sync/client/sync-log.ts';
import { LOCALE } from './locale.ts';
import { t } from './t.ts';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in the unit that leaves at most three figures before the point: `9.8 MB`. */
export function bytesWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString(LOCALE, { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 })} ${UNITS[power] ?? ''}`;
}

/** Whether the browser keeps what lies here. */
export function keptWords(persisted: boolean | null): string {
  if (persisted === null) return t('This browser does not say whether it keeps what is stored here.');
  return persisted
    ? t('The browser keeps what is stored here until you remove it.')
    : t(
        'The browser may clear what is stored here when the device runs short of room. What was sent is safe on the server.',
      );
}

const PATH_WORDS: Readonly<Record<string, string>> = {
  '/api/sync/push': t('Sent changes'),
  '/api/sync/pull': t('Asked for news'),
  '/api/session': t('Asked who is signed in'),
  '/api/session/device': t('Named this device'),
  '/api/socket-ticket': t('Asked for a line for pokes'),
};

/** What an exchange was for. */
export function exchangeWords(path: string): string {
  return PATH_WORDS[path] ?? path;
}

/** How an exchange went. */
export function exchangeOutcomeWords({ outcome, status }: LogEntry): string {
  if (outcome === 'answered') return t('Answered');
  return outcome === 'lost' ? t('No answer') : t('Refused ({status})', { status: String(status) });
}
