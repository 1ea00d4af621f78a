import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { isDeleted, unsentOf, wireForm, type Unsent } from './unsent-mark.ts';

/** An unsent document: what it is now, and since when it waits. */
export interface UnsentDocument {
  readonly kind: Kind;
  readonly doc: AnyDocument;
  readonly unsent: Unsent;
}

/**
 * The documents of all kinds as the device holds them, in memory, with what is unsent among them. A rev that the server has just
 * answered for is not unsent from that moment, ahead of the form that takes the mark off for good.
 */
export class HeldDocuments {
  private readonly live = new Map<Kind, Map<string, AnyDocument>>(
    KINDS.map((kind) => [kind, new Map<string, AnyDocument>()]),
  );
  private readonly marked = new Map<Kind, Map<string, UnsentDocument>>(
    KINDS.map((kind) => [kind, new Map<string, UnsentDocument>()]),
  );
  private readonly answers = new Map<string, 'accepted' | 'refused'>();
  private readonly lists = new Map<Kind, readonly AnyDocument[]>();
  private readonly turns = new Map<Kind, number>();

  /** Takes the new forms of documents; gives back the live ones without bookkeeping, and the ids of those that are gone. */
  take(
    kind: Kind,
    docs: readonly AnyDocument[],
  ): { readonly now: AnyDocument[]; readonly gone: AnyDocument[] } {
    const held = this.mapOf(kind);
    this.lists.delete(kind);
    this.turns.set(kind, this.turn(kind) + 1);
    const now: AnyDocument[] = [];
    const gone: AnyDocument[] = [];
    for (const doc of docs) {
      const plain = wireForm(doc);
      const unsent = unsentOf(doc);
      this.remark(kind, doc.id, unsent === null ? null : { kind, doc: plain, unsent });
      if (isDeleted(doc)) {
        gone.push(held.get(doc.id) ?? plain);
        held.delete(doc.id);
      } else {
        held.set(doc.id, plain);
        now.push(plain);
      }
    }
    return { now, gone };
  }

  private remark(kind: Kind, id: string, marked: UnsentDocument | null): void {
    const ofKind = this.marked.get(kind);
    const before = ofKind?.get(id);
    if (before !== undefined && before.doc.rev !== marked?.doc.rev) this.answers.delete(before.doc.rev);
    if (marked !== null) ofKind?.set(id, marked);
    else if (before !== undefined) ofKind?.delete(id);
  }

  /** Every live document of a kind, by id. */
  of(kind: Kind): ReadonlyMap<string, AnyDocument> {
    return this.mapOf(kind);
  }

  private mapOf(kind: Kind): Map<string, AnyDocument> {
    const held = this.live.get(kind);
    if (held === undefined) throw new Error(`There is no kind ${kind}.`);
    return held;
  }

  /** Grows whenever what is held of a kind changes. */
  turn(kind: Kind): number {
    return this.turns.get(kind) ?? 0;
  }

  /** Every live document of a kind: the same array until one of them changes. */
  listOf(kind: Kind): readonly AnyDocument[] {
    const list = this.lists.get(kind) ?? [...this.of(kind).values()];
    this.lists.set(kind, list);
    return list;
  }

  /** The document's unsent form; null when the server has it. Tombstones of this device's own deletions count too. */
  unsent(kind: Kind, id: string): UnsentDocument | null {
    const found = this.marked.get(kind)?.get(id);
    return found === undefined || this.answers.has(found.doc.rev) ? null : found;
  }

  /** Whether the device's form is its own, accepted or not, and not the one the server gave. */
  isOwnForm(kind: Kind, id: string): boolean {
    return this.marked.get(kind)?.has(id) ?? false;
  }

  /** The documents of a kind whose form is the device's own, accepted or not. */
  ownForms(kind: Kind): readonly string[] {
    return [...(this.marked.get(kind)?.keys() ?? [])];
  }

  allUnsent(): readonly UnsentDocument[] {
    return this.allMarked().filter((one) => !this.answers.has(one.doc.rev));
  }

  /** Every document that bears the mark, those included that the server has just accepted. */
  allMarked(): readonly UnsentDocument[] {
    return [...this.marked.values()].flatMap((ofKind) => [...ofKind.values()]);
  }

  /** The server has answered for this revision: it took it, or it lies in the outbox. */
  answered(rev: string, answer: 'accepted' | 'refused'): void {
    this.answers.set(rev, answer);
  }

  /** Whether the server took this revision, as far as this page has heard. */
  wasAccepted(rev: string): boolean {
    return this.answers.get(rev) === 'accepted';
  }
}
