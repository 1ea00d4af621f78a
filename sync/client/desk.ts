import type { AnyDocument } from '../domain/document.ts';
import type { Kind, PushedKind } from '../domain/kind.ts';
import { deviceRev } from '../domain/rev.ts';
import type { DocumentStore } from './document-store.ts';
import type { DeviceEnvironment } from './environment.ts';
import type { FileBoard } from './files/file-board.ts';
import type { Model } from './read-model.ts';
import { markUnsent, wireForm } from './unsent-mark.ts';

/** What commands work with: who writes, on which device, into which stores. */
export interface Desk {
  readonly personId: string;
  readonly device: string;
  readonly environment: DeviceEnvironment;
  readonly stores: Readonly<Record<Kind, DocumentStore>>;
  readonly read: Model;
  readonly files: FileBoard;
}

/** The device's clock as RFC 3339 text. */
export function instantOf(environment: DeviceEnvironment): string {
  return new Date(environment.now()).toISOString();
}

/** A rev for a fresh edit. */
export function freshRev(desk: Desk): string {
  return deviceRev(desk.device, desk.environment.ulid());
}

/** Writes what `change` makes of the stored document, with a fresh rev and the mark of unsent work. Resolves once it is durable. */
export async function edit(
  desk: Desk,
  kind: PushedKind,
  id: string,
  change: (stored: AnyDocument | null) => AnyDocument | null,
): Promise<void> {
  await desk.stores[kind].change(id, (stored) => {
    const next = change(stored);
    return next === null ? null : edited(desk, kind, stored, next);
  });
}

/** The next form of a stored document, under a fresh rev and with the mark of unsent work. */
export function edited(
  desk: Desk,
  kind: PushedKind,
  stored: AnyDocument | null,
  next: AnyDocument,
): AnyDocument {
  // An edit upon a form that the server has just taken starts from that form, though its mark has not been taken off yet.
  const isTaken = stored !== null && desk.read.held.wasAccepted(stored.rev);
  const previous = isTaken ? wireForm(stored) : stored;
  return markUnsent({ ...next, rev: freshRev(desk) }, previous, {
    now: instantOf(desk.environment),
    keepsForms: kind === 'tickets',
  });
}
