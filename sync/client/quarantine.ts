import type { AnyDocument } from '../domain/document.ts';
import { DOCUMENT_SCHEMAS } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { WORKSPACE_SCOPE } from '../domain/scope.ts';
import { wireDocumentSchema, type WireDocument } from '../protocol/push.ts';
import type { DocumentStore } from './document-store.ts';
import { scopeOfHeld } from './document-scope.ts';
import { isDeleted } from './unsent-mark.ts';

const PREFIX = 'quarantine:';

/**
 * Pulled documents that this build cannot read. They are kept whole and counted, and the pull goes on without them: one document that a
 * newer server wrote must not cut a device off from all the others.
 */
export class Quarantine {
  private readonly store: DocumentStore;
  private readonly personId: string;
  private readonly keys = new Map<string, AnyDocument>();

  constructor(store: DocumentStore, personId: string) {
    this.store = store;
    this.personId = personId;
  }

  /** Reads what was put aside before. */
  async open(): Promise<void> {
    for (const row of await this.store.all()) if (row.id.startsWith(PREFIX)) this.keys.set(row.id, row);
  }

  count(): number {
    return this.keys.size;
  }

  /** Id and rev of what was put aside of one kind. */
  of(kind: Kind): { readonly id: string; readonly rev: string }[] {
    const prefix = `${PREFIX}${kind}:`;
    return [...this.keys]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, row]) => ({ id: key.slice(prefix.length), rev: row.rev }));
  }

  /** What belongs to no scope of the session any more leaves, read or not. */
  private async purge(kind: Kind, scopes: readonly string[]): Promise<void> {
    for (const [key, { body }] of this.keys) {
      const doc = wireDocumentSchema.safeParse(body);
      if (!key.startsWith(`${PREFIX}${kind}:`) || !doc.success) continue;
      if (!scopes.includes(scopeOfHeld(kind, doc.data, this.personId, scopes))) await this.remove(key);
    }
  }

  private async remove(key: string): Promise<void> {
    this.keys.delete(key);
    await this.store.change(key, () => ({ id: key, rev: '', _deleted: true }));
  }

  /** The documents that can be read, in their order. The others are stored here first; one that has become readable leaves. */
  async sort(
    kind: Kind,
    documents: readonly WireDocument[],
    scopes: readonly string[],
  ): Promise<readonly WireDocument[]> {
    // A requester's copies hold a closed list of fields, fewer than the whole document that the schemas describe.
    const schema = scopes.includes(WORKSPACE_SCOPE) ? DOCUMENT_SCHEMAS[kind] : wireDocumentSchema;
    await this.purge(kind, scopes);
    const readable: WireDocument[] = [];
    for (const doc of documents) {
      const key = `${PREFIX}${kind}:${doc.id}`;
      if (isDeleted(doc) || schema.safeParse(doc).success) {
        readable.push(doc);
        if (this.keys.delete(key)) await this.store.change(key, () => ({ id: key, rev: '', _deleted: true }));
      } else {
        const row = { id: key, rev: doc.rev, body: doc };
        this.keys.set(key, row);
        await this.store.change(key, () => row);
      }
    }
    return readable;
  }
}
