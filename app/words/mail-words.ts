import type { MailState, WaitingMail } from '../../sync/domain/mail.ts';
import type { MailEvent } from '../../sync/domain/mail-mark.ts';

/** What a message's mark says once the server has it and its mail has a state. */
export const MAIL_MARK_WORDS: Readonly<Record<MailState, string>> = {
  queued: 'Waiting to be e-mailed',
  sent: 'E-mailed',
  delivered: 'E-mailed',
  bounced: 'Bounced',
  failed: 'Not e-mailed',
};

/** What became of a receipt or a notice. The name of whom it was for comes first; the sentence goes on from there. */
export function mailEventWords({ about, state, to, reason }: MailEvent): string {
  const what =
    about === 'receipt'
      ? 'a receipt'
      : about === 'solved'
        ? 'that it is solved'
        : about === 'forward'
          ? 'what was forwarded'
          : 'an answer';
  switch (state) {
    case 'queued':
      return `is to be e-mailed ${what}`;
    case 'sent':
    case 'delivered':
      return `was e-mailed ${what} at ${to}`;
    case 'bounced':
      return `did not get ${what}: the mail to ${to} came back. ${reason ?? ''}`.trim();
    case 'failed':
      return `could not be e-mailed ${what} at ${to}. ${reason ?? ''}`.trim();
  }
}

/** Why a reply has not reached its requester, before the server's own reason. */
export function mailFaultWords({ state, to }: Pick<MailEvent, 'state' | 'to'>): string {
  switch (state) {
    case 'bounced':
      return `The mail to ${to} came back.`;
    case 'failed':
      return `This did not go to ${to} by e-mail.`;
    case 'queued':
    case 'sent':
    case 'delivered':
      return `This has not gone to ${to} yet.`;
  }
}

/** Why a mail waits for an agent. */
export function waitingReasonWords(reason: WaitingMail['reason']): string {
  switch (reason) {
    case 'unverified':
      return 'It may be somebody else’s.';
    case 'unreadable':
      return 'It could not be read.';
    case 'automatic':
      return 'A machine wrote it, and it belongs to no ticket.';
    case 'too-many':
      return 'Too many came from this address within an hour.';
    case 'refused':
      return 'The ticket it is for does not take it.';
  }
}
