/** One person's address, with the name beside it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A mail, ready to go. Every text is free of line breaks where it stands in a header. */
export interface OutgoingMail {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly MailFile[];
  /** With its angle brackets, as are the next two. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How a try to send went. `sent`: whoever takes mail on has it, under this Message-ID,
 * for all but the addresses that it `refused`. `refused`: it has not left, and (`isFinal`) will not
 * however often it is tried. `unknown`: the line broke after everything was said.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: string; readonly refused?: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly isFinal: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Hands mail to whoever takes it on: SES, or a mail server spoken to by SMTP. It never throws for what the other side says. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<SendResult>;
}
