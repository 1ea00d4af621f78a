import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { waitingMailSchema, type WaitingMail } from '../../sync/domain/mail.ts';

/** The mails that wait for an agent, oldest first. */
export function waitingMails(read: ReadModel): readonly WaitingMail[] {
  return read
    .settings()
    .flatMap((setting) => z.safeParse(waitingMailSchema, setting).data ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
