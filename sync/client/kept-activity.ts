import * as z from 'zod/mini';
import { isUnfinished } from '../domain/status.ts';
import type { DocumentStore } from './document-store.ts';
import type { Timers } from './environment.ts';
import { FEW_TICKETS } from './few-tickets.ts';
import type { Model } from './read-model.ts';

const ROW = 'activity';
/** How long changes are gathered before the row is written anew. */
const GATHER_MS = 5_000;

const activityRowSchema = z.object({ at: z.record(z.string(), z.string()) });

/** When something last happened in each unfinished ticket, as it was kept; empty when nothing was. It is a hint for the first order of a list. */
export async function readActivity(store: DocumentStore): Promise<ReadonlyMap<string, string>> {
  const row = activityRowSchema.safeParse(await store.get(ROW));
  return new Map(row.success ? Object.entries(row.data.at) : []);
}

/**
 * Keeps when something last happened in each unfinished ticket, for the next start: threads are read only after the first list has been drawn,
 * and its order depends on them. What is kept may be some seconds old, so it is believed only until a ticket's thread is there.
 */
export class ActivityKeeper {
  private readonly ports: { readonly store: DocumentStore; readonly model: Model; readonly timers: Timers };
  private readonly failed: (cause: unknown) => void;
  private callOff: (() => void) | null = null;
  private written = '';

  constructor(ports: ActivityKeeper['ports'], failed: (cause: unknown) => void) {
    this.ports = ports;
    this.failed = failed;
  }

  /** Follows the read model of a large desk, which is whole by now; a small one is read at once and needs no hint. Gives back the end of it. */
  open(): () => void {
    const end = this.ports.model.subscribe(() => this.changed());
    this.changed();
    return () => {
      end();
      this.callOff?.();
    };
  }

  private changed(): void {
    if (this.ports.model.held.of('tickets').size <= FEW_TICKETS) return;
    this.callOff ??= this.ports.timers.after(GATHER_MS, () => {
      this.callOff = null;
      this.write().catch(this.failed);
    });
  }

  private async write(): Promise<void> {
    const { model, store } = this.ports;
    const unfinished = model.tickets().filter(({ ticket }) => isUnfinished(ticket.status));
    const at = Object.fromEntries(
      unfinished.flatMap(({ ticket: { id } }) => {
        const latest = model.latestOf(id);
        return latest === null ? [] : [[id, latest] as const];
      }),
    );
    const text = JSON.stringify(at);
    if (text === this.written) return;
    this.written = text;
    await store.change(ROW, () => ({ id: ROW, rev: '', at }));
  }
}
