import { hashId } from '../domain/hash.ts';
import { changesNothing } from '../domain/join-changes.ts';
import type { Mailing, TicketChanges } from '../domain/message.ts';
import { draftId, personalSchema, preferenceId, type DraftMode } from '../domain/personal.ts';
import { sameValue } from '../domain/same-value.ts';
import { edit, instantOf, type Desk } from './desk.ts';
import { parseInput } from './parse-input.ts';
import { isDeleted, wireForm } from './unsent-mark.ts';

/** Keeps or, when there is neither text nor changes nor anybody it is meant for, removes what was typed. The same again writes nothing. */
export async function saveDraft(
  desk: Desk,
  ticketId: string | null,
  mode: DraftMode,
  text: string,
  changes: TicketChanges = {},
  { recipients, forward, sideOf }: Mailing = {},
): Promise<void> {
  const id = draftId(desk.personId, ticketId ?? 'new', mode);
  await edit(desk, 'personal', id, (stored) => {
    const live = stored !== null && !isDeleted(stored);
    const kept = {
      ...(changesNothing(changes) ? {} : { changes }),
      ...(recipients === undefined ? {} : { recipients }),
      ...(forward === undefined ? {} : { forward }),
      ...(sideOf === undefined ? {} : { sideOf }),
    };
    if (text === '' && Object.keys(kept).length === 0) return live ? { ...stored, _deleted: true } : null;
    const said: Record<string, unknown> = { text, ...kept };
    if (live && DRAFT_FIELDS.every((field) => sameValue(stored[field], said[field]))) return null;
    const draft = { id, rev: unwritten, ownerId: desk.personId, updatedAt: instantOf(desk.environment) };
    return parseInput(personalSchema, { ...draft, type: 'draft', ticketId, mode, text, ...kept });
  });
}

/** What a draft says. */
const DRAFT_FIELDS = ['text', 'changes', 'recipients', 'forward', 'sideOf'];

/** Notes how far this person has read; a mark that is there already writes nothing. */
export async function markRead(desk: Desk, ticketId: string, messageId: string): Promise<void> {
  await savePersonal(desk, readMarkId(desk.personId, ticketId), { type: 'read', ticketId, messageId });
}

/** Keeps a preference. */
export async function setPreference(
  desk: Desk,
  name: string,
  value: string | number | boolean | null,
): Promise<void> {
  await savePersonal(desk, preferenceId(desk.personId, name), { type: 'preference', name, value });
}

/** The id of one person's read mark in a ticket. */
export function readMarkId(personId: string, ticketId: string): string {
  return `read-${hashId(personId, ticketId)}`;
}

/** A rev that passes the schema until `edit` gives the fresh one. */
const unwritten = 'srv-00000000000000000000000000';

/** Writes one of the person's private documents; what is so already writes nothing. Fields of a newer app are kept. */
export async function savePersonal(
  desk: Desk,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await edit(desk, 'personal', id, (stored) => {
    const live = stored !== null && !isDeleted(stored);
    if (live && Object.entries(fields).every(([field, value]) => stored[field] === value)) return null;
    const shared = { id, rev: unwritten, ownerId: desk.personId, updatedAt: instantOf(desk.environment) };
    return parseInput(personalSchema, { ...(live ? wireForm(stored) : {}), ...shared, ...fields });
  });
}
