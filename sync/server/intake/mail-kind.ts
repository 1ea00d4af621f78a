/** Who wrote a mail: a person, or which kind of machine. `own`: this desk itself. */
export type MailKind = 'person' | 'auto-reply' | 'list' | 'bounce' | 'own';

/** Whether a header is there, and what it says in lower case. */
export type ReadHeader = (name: string) => string | null;

/**
 * What the headers say of a mail's making: RFC 3834, RFC 2919, RFC 3464, and what is in use beside them. Nothing but a person is ever answered. `hasSource`:
 * the envelope names a sender.
 */
export function mailKind(header: ReadHeader, from: string, hasSource: boolean, token: string): MailKind {
  if (header('x-roost-desk') === token) return 'own';
  const type = header('content-type') ?? '';
  const isReport = type.startsWith('multipart/report') || type.startsWith('message/delivery-status');
  const isDaemon = /^(mailer-daemon|postmaster|mail-daemon)@/i.test(from);
  if ((isReport && !type.includes('disposition-notification')) || (isDaemon && !hasSource)) return 'bounce';
  const precedence = header('precedence') ?? '';
  if (header('list-id') !== null || header('list-unsubscribe') !== null || precedence.includes('list'))
    return 'list';
  const submitted = header('auto-submitted') ?? 'no';
  const isAutomatic =
    !/^no\b/.test(submitted) ||
    /bulk|junk|auto/.test(precedence) ||
    isReport ||
    AUTOMATIC.some((name) => header(name) !== null) ||
    (header('return-path') ?? '') === '<>' ||
    !hasSource;
  return isAutomatic ? 'auto-reply' : 'person';
}

const AUTOMATIC = [
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-mail-autoreply',
  'feedback-id',
];
