import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import type { PushOutcome } from './push-outcome.ts';

/** A row that waits for the server's answer. */
export interface Entry {
  readonly kind: Kind;
  readonly assumed: string | null;
  readonly doc: AnyDocument;
  readonly bytes: number;
  /** An edit of this device's own, which its author may take back while it waits. */
  readonly isOwn: boolean;
  readonly settle: (outcome: PushOutcome) => void;
}

/** The rows that wait for an answer, in the order in which they came. */
export class PushQueue extends Set<Entry> {
  /** Their keys, `kind:id`. */
  names(): ReadonlySet<string> {
    return new Set([...this].map((entry) => `${entry.kind}:${entry.doc.id}`));
  }

  /** Whether a row of this document is among them. */
  holds(kind: Kind, id: string): boolean {
    for (const entry of this) if (entry.kind === kind && entry.doc.id === id) return true;
    return false;
  }

  /** The documents of a kind that they are of. */
  idsOf(kind: Kind): readonly string[] {
    return [...this].flatMap((entry) => (entry.kind === kind ? entry.doc.id : []));
  }

  /** Tickets first, so that a message never goes ahead of its ticket. */
  ticketsFirst(): readonly Entry[] {
    const all = [...this];
    return [...all.filter(({ kind }) => kind === 'tickets'), ...all.filter(({ kind }) => kind !== 'tickets')];
  }
}
