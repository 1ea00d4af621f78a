import type { AnyDocument } from './document.ts';
import { emptyDocument, REMOVED_WORDS } from './empty-document.ts';
import type { Kind } from './kind.ts';
import type { Person } from './person.ts';
import { isRecord, sameValue } from './same-value.ts';

/** What stands where a person's name and addresses stood. */
export const REMOVED_PERSON = 'Removed person';

/** The fewest characters of a line by which it is looked for where others quote it: shorter ones stand everywhere. */
const LINE_LENGTH = 12;

/** Who is erased, and which texts give them away wherever they stand. */
export interface Erasure {
  readonly personId: string;
  readonly address: string | null;
  /** Looked for without regard to case. */
  readonly traces: readonly string[];
}

/** The texts that give a person away anywhere: addresses. Their name does too, but only among what is about them: it may be a word, or another's. */
export function tracesOf({ email, phone = null }: Pick<Person, 'email' | 'phone'>): string[] {
  return [email, phone].flatMap((one) => (one === null || one === '' ? [] : [one]));
}

/** The lines of what they wrote, by which a quote is found. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^[\s>]+|\s+$/g, ''));
  return lines.filter((line) => line.length >= LINE_LENGTH && line !== REMOVED_WORDS);
}

/** The document with nothing of the person left in it that says who they were or what they wrote; null where there is nothing to take away. */
export function eraseFrom(kind: Kind, document: AnyDocument, erasure: Erasure): AnyDocument | null {
  const next = strike(emptied(kind, document, erasure), erasure);
  return isRecord(next) && !sameValue(next, document)
    ? { ...next, id: document.id, rev: document.rev }
    : null;
}

function emptied(kind: Kind, document: AnyDocument, { personId }: Erasure): AnyDocument {
  const owner = document[kind === 'messages' ? 'authorId' : 'requesterId'];
  return owner === personId ? emptyDocument(kind, document) : document;
}

/** The same value without the traces; an address of theirs leaves the list it stands in. */
function strike(value: unknown, erasure: Erasure): unknown {
  if (typeof value === 'string') return strikeText(value, erasure.traces);
  if (Array.isArray(value)) {
    const others = value.filter((one) => typeof one !== 'string' || one.toLowerCase() !== erasure.address);
    return others.map((one: unknown) => strike(one, erasure));
  }
  if (!isRecord(value)) return value;
  const struck = Object.entries(value).map(
    ([key, one]) => [key, isName(key) ? one : strike(one, erasure)] as const,
  );
  const { recipients, ...rest } = Object.fromEntries(struck);
  // Whom a mail went to is somebody, or is not said.
  const isNobody = isRecord(recipients) && Array.isArray(recipients['to']) && recipients['to'].length === 0;
  return recipients === undefined || isNobody ? rest : { ...rest, recipients };
}

/** Fields that name documents: their values are no words. */
function isName(key: string): boolean {
  return key === 'id' || key === 'rev' || key === 'hist' || key === 'key' || key.endsWith('Id');
}

/** The text without the traces, the longest first, since one may hold another. */
export function strikeText(text: string, traces: readonly string[]): string {
  let next = text;
  for (const trace of [...traces].sort((a, b) => b.length - a.length)) {
    const exactly = trace.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    next = next.replace(new RegExp(exactly, 'gi'), () => REMOVED_PERSON);
  }
  return next;
}
