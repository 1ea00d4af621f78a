import { ulid } from 'ulid';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import type { WriteLog } from '../../../sync/server/http/log-line.ts';
import { createMailInHandler } from '../../../sync/server/handlers/mail-in-handler.ts';
import { createMailStreamHandler } from '../../../sync/server/handlers/mail-stream.ts';
import { SmtpSender } from '../../../sync/server/mail/smtp-sender.ts';
import { sendDue } from '../../../sync/server/outbound/due-mail.ts';
import { queueAt, readDeskSettings } from '../../../sync/server/outbound/desk-settings.ts';
import type { MailSender } from '../../../sync/server/outbound/mail-sender.ts';
import { readPlusAddress } from '../../../sync/server/outbound/sign-mail.ts';
import { systemRandomBytes } from '../../../sync/server/session/secret.ts';
import type { FileStore } from '../../../sync/server/files/file-store.ts';
import type { RecordStore } from '../../../sync/server/record-store.ts';
import type { RawMailStore } from '../../../sync/server/intake/raw-mail-store.ts';
import type { DataFolder } from '../data-folder.ts';
import { mailsInFolder, mailsInMemory } from './file-mails.ts';
import { every } from '../every.ts';
import { listenSmtp } from './listen-smtp.ts';
import { createMailboxListener } from './mailbox-listener.ts';
import { localReceipt } from './local-receipt.ts';
import { passOn } from './pass-on.ts';

/** What mail on one machine is wired from. */
export interface LocalMailOptions {
  readonly deps: ServerDeps;
  readonly records: RecordStore;
  readonly mailSecret: string;
  readonly files: FileStore;
  /** Null keeps nothing. */
  readonly folder: DataFolder | null;
  readonly url: string;
  readonly now: () => number;
  readonly log: WriteLog;
  readonly onFault: (fault: unknown) => void;
}

/** Mail on one machine: both servers, what follows the table's stream, and the page that shows what was sent. */
export interface LocalMail {
  readonly sender: MailSender;
  /** The mail as it came. */
  readonly raw: RawMailStore;
  /** Where the helpdesk takes mail in. */
  readonly smtpPort: number;
  readonly follow: (event: unknown) => Promise<void>;
  readonly page: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How often mail whose time has come is looked for. */
const LOOK_MS = 3_000;

/** Starts both mail servers on free ports of the loopback. */
export async function startLocalMail(options: LocalMailOptions): Promise<LocalMail> {
  const { deps, records, mailSecret, files, folder, url, now, log, onFault } = options;
  const keep = (name: string) => (folder === null ? mailsInMemory() : mailsInFolder(folder.path(name)));
  const [raw, outside] = [keep('mail-in'), keep('mailbox')];
  const name = () => ulid(now());
  const isHere = async (address: string) =>
    queueAt(await readDeskSettings(deps.store), readPlusAddress(address).address) !== null;
  const mailbox = await listenSmtp({
    accepts: async () => true,
    take: async (mail) => {
      await outside.put(name(), mail.raw);
      // As out there: what is written to the desk comes to the desk, whoever wrote it.
      for (const to of mail.to) if (await isHere(to)) await passOn(desk.port, { ...mail, to: [to] });
    },
    onFault,
  });
  const sender = new SmtpSender({ host: '127.0.0.1', port: mailbox.port });
  const outbound = {
    ...deps,
    ...{ records, mailSecret, sender, files },
    origin: url,
    randomBytes: systemRandomBytes,
  };
  const receive = createMailInHandler({ ...deps, records, mailSecret, raw, files, log });
  const desk = await listenSmtp({
    accepts: isHere,
    take: async (mail) => {
      const key = name();
      await raw.put(key, mail.raw);
      await receive(await localReceipt(key, mail, now()));
    },
    onFault,
  });
  const due = every(LOOK_MS, async () => sendDue(outbound), onFault);
  return {
    sender,
    raw,
    smtpPort: desk.port,
    follow: createMailStreamHandler(outbound),
    page: createMailboxListener({ mails: outside, store: deps.store, smtpPort: desk.port, origin: url }),
    stop: async () => {
      await due.stop();
      await desk.stop();
      await mailbox.stop();
    },
  };
}
