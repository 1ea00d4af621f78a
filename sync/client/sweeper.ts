import type { AnyDocument } from '../domain/document.ts';
import { isPushedKind, type Kind, type PushedKind } from '../domain/kind.ts';
import type { HeldDocuments, UnsentDocument } from './held-documents.ts';
import type { PushOutcome } from './push-outcome.ts';
import { isDeleted } from './unsent-mark.ts';

/** What sweeping needs of the device. */
export interface SweepPorts {
  readonly held: HeldDocuments;
  readonly isPushing: (kind: Kind, id: string) => boolean;
  /** Runs a push past replication, which keeps pages that bring the document waiting. */
  readonly pushAside: (kind: Kind, id: string, push: () => Promise<void>) => Promise<void>;
  readonly submit: (kind: Kind, assumed: string | null, doc: AnyDocument) => Promise<PushOutcome>;
  readonly accepted: (kind: Kind, doc: AnyDocument) => void;
  /** Puts the server's form, or a tombstone, in the place of what it has, unless a newer edit stands there. */
  readonly unmark: (kind: Kind, doc: AnyDocument) => Promise<void>;
  /** Writes the document again with a fresh rev, which replication cannot overlook. */
  readonly touch: (kind: PushedKind, id: string, rev: string) => Promise<void>;
}

/**
 * Sees to unsent work that replication has lost sight of. RxDB looks for changes by the time they were written: an edit made while the
 * device's clock was put back stands before where it looks. And an accepted edit whose server form was never pulled keeps its mark. Both
 * are rare, and both would otherwise say "on this device" for ever.
 */
export class Sweeper {
  private readonly ports: SweepPorts;
  private before: ReadonlySet<string>;

  /** `before`: what was already unsent when the page opened. */
  constructor(ports: SweepPorts) {
    this.ports = ports;
    this.before = new Set(ports.held.allMarked().map(nameOf));
  }

  /** Sees to what has not moved since the sweep before this one. Resolves when all of it is judged. */
  async sweep(): Promise<void> {
    const { held, isPushing } = this.ports;
    const marked = held.allMarked();
    const still = marked.filter((one) => this.before.has(nameOf(one)) && !isPushing(one.kind, one.doc.id));
    this.before = new Set(marked.map(nameOf));
    const { pushAside } = this.ports;
    await Promise.all(still.map((one) => pushAside(one.kind, one.doc.id, () => this.see(one))));
  }

  private async see({ kind, doc, unsent }: UnsentDocument): Promise<void> {
    if (!isPushedKind(kind)) return;
    if (this.ports.held.unsent(kind, doc.id) !== null) {
      const outcome = await this.ports.submit(kind, unsent.base?.rev ?? null, doc);
      if (outcome.status === 'conflict' && isDeleted(outcome.master)) {
        // The server took it, and its author may not see it any more.
        await this.ports.unmark(kind, { ...doc, _deleted: true });
        return;
      }
      if (outcome.status !== 'accepted') {
        await this.ports.touch(kind, doc.id, doc.rev);
        return;
      }
      this.ports.accepted(kind, doc);
    }
    await this.ports.unmark(kind, doc);
  }
}

function nameOf({ kind, doc }: UnsentDocument): string {
  return `${kind}:${doc.id}:${doc.rev}`;
}
