import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MAIL_BYTES } from '../../../sync/server/intake/mime-limits.ts';

/** A mail as it was handed over: the envelope and the bytes. */
export interface HandedMail {
  /** Empty for reports. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
}

/** What a mail server does. `accepts`: whether there is anybody of this address here. `take` is awaited before the sender is told that it is done. */
export interface SmtpPart {
  accepts(address: string): Promise<boolean>;
  take(mail: HandedMail): Promise<void>;
  onFault(fault: unknown): void;
}

/** A refusal with its code of RFC 5321. */
class SmtpRefusal extends Error {
  override readonly name = 'SmtpRefusal';
  readonly responseCode: number;

  constructor(responseCode: number, sentence: string) {
    super(sentence);
    this.responseCode = responseCode;
  }
}

const CLOSE_MS = 500;

/** Listens for mail on a free port of the loopback and nowhere else. */
export async function listenSmtp(part: SmtpPart): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const smtp = new SMTPServer({
    name: 'localhost',
    banner: 'Roost on one machine',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAIL_BYTES,
    closeTimeout: CLOSE_MS,
    onRcptTo({ address }, _session, done) {
      part.accepts(address).then(
        (isHere) => done(isHere ? null : new SmtpRefusal(550, 'Nobody here has this address')),
        (fault: unknown) => done(later(part, fault)),
      );
    },
    onData(stream, session, done) {
      takeMail(part, stream, session).then(
        () => done(null, 'Taken'),
        (fault: unknown) => done(fault instanceof SmtpRefusal ? fault : later(part, fault)),
      );
    },
  });
  smtp.on('error', (fault) => part.onFault(fault));
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return {
    port: address.port,
    stop: async () => new Promise((stopped) => smtp.close(() => stopped())),
  };
}

async function takeMail(
  part: SmtpPart,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Read to the end even when it is too much, or the sender is not heard out and never told why.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAIL_BYTES) chunks.push(chunk);
  }
  if (bytes > MAIL_BYTES || stream.sizeExceeded) throw new SmtpRefusal(552, 'A mail may have 25 MB');
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  await part.take({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
}

/** Something is wrong here: the sender keeps the mail and comes again. */
function later(part: SmtpPart, fault: unknown): SmtpRefusal {
  part.onFault(fault);
  return new SmtpRefusal(451, 'It could not be taken now, try again');
}
