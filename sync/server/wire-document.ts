import type { WireDocument } from '../protocol/push.ts';
import { isLive, type StoredDocument } from './stored-document.ts';

/** A stored item as it travels: its body, or a tombstone that says no more than that it is gone (`left`: from this audience alone). */
export function toWire(stored: StoredDocument): WireDocument {
  if (isLive(stored)) return stored.body;
  const { id, rev, gone } = stored;
  return gone === 'left' ? { id, rev, _deleted: true, left: true } : { id, rev, _deleted: true };
}
