import type { OutgoingMail } from '../../sync/server/outbound/mail-sender.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { createLinkService } from '../../sync/server/links/link-service.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { createSyncService } from '../../sync/server/sync-service.ts';
import type { MailDesk } from './mail-desk.ts';
import { MADE_AT, ownId } from './wire-device.ts';

/** The secret of the link that a mail carries; null for one that carries none. */
export function secretIn({ text }: Pick<OutgoingMail, 'text'>): string | null {
  return /https:\/\/desk\.example\/help\/link#([A-Za-z0-9_-]{43})$/m.exec(text)?.[1] ?? null;
}

/** The links that were mailed to an address, oldest first. */
export function linksTo(desk: MailDesk, address: string): string[] {
  const theirs = desk.sender.sent.filter(({ to }) => to.some((one) => one.address === address));
  return theirs.flatMap((mail) => secretIn(mail) ?? []);
}

/** The doors of links over a desk that mails. */
export function linkServiceOf({ deps, files }: MailDesk) {
  const tell = async () => undefined;
  const now = () => deps.clock.now();
  return createLinkService({
    ...{ store: deps.store, records: deps.records, people: new StoredPeople(deps.store), now },
    randomBytes: deps.randomBytes,
    sync: createSyncService(deps, tell),
    files: createFileService({ ...deps, files, tell }),
  });
}

/** Words as the page of a link sends them. */
export function linkedWords(n: number, more: Record<string, unknown> = {}) {
  return { own: ownId(n), body: 'Still shut.', attachments: [], createdAt: MADE_AT, ...more };
}
