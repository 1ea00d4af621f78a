import type { MailState, WaitingMail } from '../../sync/domain/mail.ts';
import type { MailEvent } from '../../sync/domain/mail-mark.ts';
import { t } from './t.ts';

/** What a message's mark says once the server has it and its mail has a state. */
export const MAIL_MARK_WORDS: Readonly<Record<MailState, string>> = {
  queued: t('Waiting to be e-mailed'),
  sent: t('E-mailed'),
  delivered: t('E-mailed'),
  bounced: t('Bounced'),
  failed: t('Not e-mailed'),
};

/** What became of a receipt or a notice. The name of whom it was for comes first; the sentence goes on from there. */
export function mailEventWords({ about, state, to, reason }: MailEvent): string {
  const what =
    about === 'receipt'
      ? t('a receipt')
      : about === 'solved'
        ? t('that it is solved')
        : about === 'forward'
          ? t('what was forwarded')
          : t('an answer');
  switch (state) {
    case 'queued':
      return t('is to be e-mailed {what}', { what });
    case 'sent':
    case 'delivered':
      return t('was e-mailed {what} at {to}', { what, to });
    case 'bounced':
      return `${t('did not get {what}: the mail to {to} came back.', { what, to })} ${reason ?? ''}`.trim();
    case 'failed':
      return `${t('could not be e-mailed {what} at {to}.', { what, to })} ${reason ?? ''}`.trim();
  }
}

/** Why a reply has not reached its requester, before the server's own reason. */
export function mailFaultWords({ state, to }: Pick<MailEvent, 'state' | 'to'>): string {
  switch (state) {
    case 'bounced':
      return t('The mail to {to} came back.', { to });
    case 'failed':
      return t('This did not go to {to} by e-mail.', { to });
    case 'queued':
    case 'sent':
    case 'delivered':
      return t('This has not gone to {to} yet.', { to });
  }
}

/** Why a mail waits for an agent. */
export function waitingReasonWords(reason: WaitingMail['reason']): string {
  switch (reason) {
    case 'unverified':
      return t('It may be somebody else’s.');
    case 'unreadable':
      return t('It could not be read.');
    case 'automatic':
      return t('A machine wrote it, and it belongs to no ticket.');
    case 'too-many':
      return t('Too many came from this address within an hour.');
    case 'refused':
      return t('The ticket it is for does not take it.');
  }
}
