import * as z from 'zod/mini';
import type { AnyDocument } from '../domain/document.ts';
import { instantSchema } from '../domain/id.ts';
import { kindSchema, type Kind } from '../domain/kind.ts';
import { sameValue } from '../domain/same-value.ts';
import { refusalSchema, type Refusal } from '../domain/refusal.ts';
import { wireDocumentSchema } from '../protocol/push.ts';
import type { DocumentStore } from './document-store.ts';
import { Signal } from './signal.ts';
import { isDeleted } from './unsent-mark.ts';

/** A row of the outbox collection: work the server would not take, whole, with what is needed to try it again. */
const refusedSchema = z.looseObject({
  id: z.string(),
  kind: kindSchema,
  doc: wireDocumentSchema,
  /** What it was an edit of; null for a new document. */
  base: z.nullable(wireDocumentSchema),
  /** This device's forms in between, newest first. */
  earlier: z.array(wireDocumentSchema),
  refusal: refusalSchema,
  since: instantSchema,
  /** Of a message that goes by itself at `until`, unless it is taken back before; once it is `released` it goes in any case. */
  hold: z.optional(z.object({ until: instantSchema, released: z.boolean() })),
});
export type RefusedItem = z.infer<typeof refusedSchema>;
type Hold = NonNullable<RefusedItem['hold']>;

/** What lies under Needs attention: kept in the local database until a person decides. */
export class RefusedWork {
  readonly signal = new Signal();
  private readonly store: DocumentStore;
  private readonly items = new Map<string, RefusedItem>();

  constructor(store: DocumentStore) {
    this.store = store;
  }

  /** Reads what is stored and follows its changes. Gives back the end of the following. */
  async open(): Promise<() => void> {
    const end = this.store.onChange((docs) => this.take(docs));
    this.take(await this.store.all());
    return end;
  }

  all(): readonly RefusedItem[] {
    return [...this.items.values()];
  }

  find(kind: Kind, id: string): RefusedItem | null {
    return this.items.get(keyOf(kind, id)) ?? null;
  }

  get(key: string): RefusedItem | null {
    return this.items.get(key) ?? null;
  }

  /** Resolves once the item is durable. An earlier edit of the same document that lies here already stays, under a name of its own. */
  async keep(item: {
    readonly kind: Kind;
    readonly doc: AnyDocument;
    readonly base: AnyDocument | null;
    readonly earlier: readonly AnyDocument[];
    readonly refusal: Refusal;
    readonly since: string;
  }): Promise<void> {
    const id = keyOf(item.kind, item.doc.id);
    const earlier = this.items.get(id);
    if (earlier !== undefined && earlier.doc.rev !== item.doc.rev) {
      const aside = `${id}:${earlier.doc.rev}`;
      await this.store.change(aside, () => ({ ...earlier, id: aside, rev: earlier.doc.rev }));
    }
    await this.store.change(id, () => ({ ...item, id, rev: item.doc.rev }));
  }

  /** What was refused here and turns out to be on the server needs no attention: an earlier try had gone through, unheard. */
  async settle(kind: Kind, pulled: readonly AnyDocument[]): Promise<void> {
    for (const doc of pulled) {
      const item = this.find(kind, doc.id);
      if (item === null || isDeleted(doc)) continue;
      const hist: readonly unknown[] = Array.isArray(doc['hist']) ? doc['hist'] : [];
      if (doc.rev === item.doc.rev || hist.includes(item.doc.rev) || isSaid(item, doc))
        await this.remove(item.id);
    }
  }

  /** Keeps a message that goes by itself later. It has a name of its own: what the server says of it once it has gone is another matter. */
  async keepHeld(doc: AnyDocument, refusal: Refusal, since: string, hold: Hold): Promise<void> {
    const id = `held:${keyOf('messages', doc.id)}`;
    const item = { id, rev: doc.rev, kind: 'messages', doc, base: null, earlier: [], refusal, since, hold };
    await this.store.change(id, () => item);
  }

  /** Writes what `change` makes of the item's hold, if it has one that is not released. Gives the item as it then stands, or null. */
  async changeHold(key: string, change: (hold: Hold) => Hold | undefined): Promise<RefusedItem | null> {
    const outcome: { item: RefusedItem | null } = { item: null };
    await this.store.change(key, (stored) => {
      outcome.item = null;
      const item = stored === null || isDeleted(stored) ? null : refusedSchema.safeParse(stored).data;
      if (item?.hold?.released !== false) return null;
      const { hold: _before, ...rest } = item;
      const hold = change(item.hold);
      outcome.item = hold === undefined ? rest : { ...rest, hold };
      return { ...outcome.item, rev: item.doc.rev };
    });
    return outcome.item;
  }

  /** Takes the item out for good. */
  async remove(key: string): Promise<void> {
    await this.store.change(key, (found) =>
      found === null || isDeleted(found) ? null : { id: key, rev: '', _deleted: true },
    );
  }

  private take(docs: readonly AnyDocument[]): void {
    for (const doc of docs) {
      const parsed = refusedSchema.safeParse(doc);
      if (parsed.success && !isDeleted(doc)) this.items.set(doc.id, parsed.data);
      else this.items.delete(doc.id);
    }
    if (docs.length > 0) this.signal.raise();
  }
}

/** Whether a message is stored that was refused here in the same words: only its revision is another. */
function isSaid({ kind, doc }: RefusedItem, stored: AnyDocument): boolean {
  return kind === 'messages' && sameValue(doc['body'], stored['body']);
}

/** The key of a document in the outbox. */
export function keyOf(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}
