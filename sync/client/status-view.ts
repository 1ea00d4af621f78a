import { KINDS } from '../domain/kind.ts';
import type { DeviceParts } from './device-parts.ts';
import { Signal } from './signal.ts';
import type { SyncStatus } from './sync-status.ts';

/** What screens are told of sync, put together from the parts that know. Gives back how to end it besides. */
export function statusView(parts: DeviceParts): {
  readonly status: { current(): SyncStatus; readonly subscribe: Signal['subscribe'] };
  readonly end: () => void;
} {
  const { health, refusedWork, firstSync, quarantine } = parts;
  const model = parts.desk.read;
  const signal = new Signal();
  let known: SyncStatus | null = null;
  const changed = (): void => {
    known = null;
    signal.raise();
  };
  const ends = [
    health.signal.subscribe(changed),
    model.subscribe(changed),
    refusedWork.signal.subscribe(changed),
    parts.desk.files.subscribe(changed),
  ];
  const compose = (): SyncStatus => {
    const unsent = model.held.allUnsent();
    const received = KINDS.reduce((sum, kind) => sum + model.held.of(kind).size, 0);
    const drafts = unsent.filter(
      ({ kind, doc }) => kind === 'personal' && doc['type'] === 'draft' && doc['_deleted'] !== true,
    );
    const held = refusedWork
      .all()
      .filter(({ doc, hold }) => hold !== undefined && !model.held.of('messages').has(doc.id));
    return {
      ...health.current(),
      reading: !model.isWhole(),
      unsent:
        unsent.filter(({ kind }) => kind !== 'personal').length +
        held.length +
        parts.desk.files.unsent().length,
      unsentDrafts: drafts.length + parts.desk.files.drafts(),
      attention: refusedWork.all().filter(({ hold }) => hold === undefined).length,
      unreadable: quarantine.count(),
      firstSync: firstSync.progress(received),
    };
  };
  return {
    // One object until something changes, so that a screen can use it as a snapshot.
    status: { current: () => (known ??= compose()), subscribe: signal.subscribe },
    end: () => {
      for (const end of ends) end();
    },
  };
}
