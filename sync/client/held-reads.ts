import type { DocumentOf } from '../domain/document.ts';
import type { TimelineEvent } from '../domain/event.ts';
import type { Kind } from '../domain/kind.ts';
import { isMachine } from '../domain/machine-person.ts';
import type { Person } from '../domain/person.ts';
import type { Personal } from '../domain/personal.ts';
import type { Setting } from '../domain/setting.ts';
import { HeldDocuments } from './held-documents.ts';
import { messageThreads, timelines } from './threads.ts';
import { trusted, trustedAll } from './trusted.ts';
import type { Draft, MessageRow, SavedView } from './workspace.ts';

/** What is read straight from what is held: people, settings, a person's own things, and each ticket's thread and timeline by themselves. */
export class HeldReads {
  readonly held = new HeldDocuments();
  protected readonly threads = messageThreads();
  protected readonly timelines = timelines();
  /** When something last happened in the thread or the timeline of a ticket. */
  protected readonly latest = new Map<string, string>();

  /** Everybody held, and of them those that are no machines. */
  private everybody: { readonly all: readonly Person[]; readonly people: readonly Person[] } = {
    all: [],
    people: [],
  };

  messages(ticketId: string): readonly MessageRow[] {
    return this.threads.get(ticketId);
  }

  events(ticketId: string): readonly TimelineEvent[] {
    return this.timelines.get(ticketId);
  }

  /** When something last happened in the thread or the timeline of a ticket, as far as they are in memory. */
  latestOf(ticketId: string): string | null {
    return this.latest.get(ticketId) ?? null;
  }

  person(id: string): Person | null {
    const doc = this.held.of('people').get(id);
    return doc === undefined ? null : trusted('people', doc);
  }

  people(): readonly Person[] {
    const all = this.listed('people');
    if (this.everybody.all !== all) this.everybody = { all, people: all.filter(({ id }) => !isMachine(id)) };
    return this.everybody.people;
  }

  settings(): readonly Setting[] {
    return this.listed('settings');
  }

  personal(id: string): Personal | null {
    const doc = this.held.of('personal').get(id);
    return doc === undefined ? null : trusted('personal', doc);
  }

  drafts(): readonly Draft[] {
    return this.listed('personal').filter((one): one is Draft => one.type === 'draft');
  }

  views(): readonly SavedView[] {
    return this.listed('personal')
      .filter((one): one is SavedView => one.type === 'view')
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  private listed<K extends Kind>(kind: K): readonly DocumentOf[K][] {
    return trustedAll(kind, this.held.listOf(kind));
  }
}
