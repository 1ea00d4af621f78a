import type { AnyDocument } from '../../../sync/domain/document.ts';

/** One thing a person did that their device said it had kept. */
export interface Intent {
  readonly type: 'ticket' | 'message' | 'edit' | 'add-tag' | 'remove-tag';
  readonly ticketId: string;
  /** The document: the ticket's id, or the message's. */
  readonly id: string;
  /** The revision it was kept under. */
  readonly rev: string;
  readonly by: string;
  readonly deviceName: string;
  /** The field and value of an edit; the tag; the text of a message. */
  readonly field: string;
  readonly value: unknown;
  /** A later edit of the same field on the same device took its place before it was sent. */
  superseded: boolean;
}

/** What a marked text belongs to, and so who may be shown it. */
export interface Canary {
  readonly text: string;
  readonly privacy: 'public' | 'desk' | 'personal';
  readonly kind: 'tickets' | 'messages' | 'personal';
  readonly id: string;
  readonly ownerId: string;
}

/** Everything that a run is judged by, written down beside the system and not by it. */
export interface Ledger {
  readonly intents: Intent[];
  readonly canaries: Map<string, Canary>;
  readonly violations: { readonly invariant: string; readonly detail: string }[];
  /** Held messages that were sent anyway: the id that the words go by now. */
  readonly renamed: Map<string, string>;
  /** What a restore took away and no device held any more, by `kind:id`: nobody can give it back. */
  readonly gone: Set<string>;
  /** Refused work that its author gave up, by disk key. */
  readonly discarded: Map<string, AnyDocument[]>;
  /** Makes a text that will be recognised wherever it turns up. */
  mark(words: string, canary: Omit<Canary, 'text'>): string;
  /** Says which document a marked text belongs to, where that was not known when it was made. */
  learn(text: string, id: string): void;
  readonly violate: (invariant: string, detail: string) => void;
}

const MARK = /@(\d+)@/g;

/** A ledger that goes on from an earlier one, or begins. */
export function newLedger(earlier?: Ledger): Ledger {
  const canaries = new Map<string, Canary>(earlier?.canaries);
  const violations: { invariant: string; detail: string }[] = [];
  return {
    intents: (earlier?.intents ?? []).map((intent) => ({ ...intent })),
    canaries,
    violations,
    renamed: new Map(),
    gone: new Set(),
    discarded: new Map(),
    mark: (words, canary) => {
      const text = `${words} @${String(canaries.size + 1)}@`;
      canaries.set(String(canaries.size + 1), { ...canary, text });
      return text;
    },
    learn: (text, id) => {
      for (const mark of marksIn(text)) {
        const canary = canaries.get(mark);
        if (canary?.id === '') canaries.set(mark, { ...canary, id });
      }
    },
    violate: (invariant, detail) => {
      violations.push({ invariant, detail });
    },
  };
}

/** The marks in a text. */
export function marksIn(text: string): Set<string> {
  return new Set([...text.matchAll(MARK)].map((found) => found[1] ?? ''));
}
