import { laneOf } from '../domain/lane.ts';
import type { Marker } from './marker.ts';
import { documentKeyText, type DocumentKey, type StoredDocument } from './stored-document.ts';
import type { LogKey } from './log-key.ts';
import type { Commit, Expectation } from './sync-store.ts';

/** One planned write of an item. */
export interface PlannedWrite {
  readonly document: StoredDocument;
  /** What the table must hold for the write to happen; fixed by the first write of the item in this plan. */
  readonly expect: Expectation;
  /** The rev at which the item was live before this plan; null when it was not. The log's digest moves on from it. */
  readonly wasLiveAt: string | null;
  /** A tombstone that is told of although nothing was live under its key: a device holds there what it pushed. */
  readonly isTold: boolean;
  /** The log of the document, and about how many bytes its item takes: both cost enough to be worked out once. */
  readonly log: LogKey;
  readonly bytes: number;
}

/** What an item carries beside its body, in bytes, generously. */
const ITEM_OVERHEAD = 1_200;

/** What was read of the table for one attempt: every item that the decisions may ask for. */
export interface TableView {
  readonly documents: ReadonlyMap<string, StoredDocument | null>;
  readonly markers: ReadonlyMap<string, Marker | null>;
}

/**
 * The writes of one attempt, decided upon but not yet made, laid over what was read. Later rows see what earlier rows decided. A fork takes
 * one row's writes; `absorb` takes them over once they are known to fit.
 */
export class CommitPlan {
  readonly writes: Map<string, PlannedWrite>;
  readonly checks: Map<string, { readonly key: DocumentKey; readonly version: number }>;
  readonly markers: Map<string, Commit['markers'][number]>;
  readonly markerChecks: Map<string, number | null>;
  readonly #view: TableView;

  constructor(view: TableView, from?: CommitPlan) {
    this.#view = view;
    this.writes = new Map(from?.writes);
    this.checks = new Map(from?.checks);
    this.markers = new Map(from?.markers);
    this.markerChecks = new Map(from?.markerChecks);
  }

  /** The item as planned so far. Asking for one that was not read is a fault of the reader, not an absence. */
  find(key: DocumentKey): StoredDocument | null {
    const text = documentKeyText(key);
    const planned = this.writes.get(text);
    if (planned !== undefined) return planned.document;
    const read = this.#view.documents.get(text);
    if (read === undefined) throw new Error(`Decided upon without being read: ${text}`);
    return read;
  }

  /** The same for an item that nobody need have read: undefined when it was not, and the commit's condition will tell. */
  peek(key: DocumentKey): StoredDocument | null | undefined {
    const text = documentKeyText(key);
    return this.writes.get(text)?.document ?? this.#view.documents.get(text);
  }

  /** The marker as planned so far. */
  marker(key: string): Marker | null {
    const planned = this.markers.get(key);
    if (planned !== undefined) return planned.marker;
    const read = this.#view.markers.get(key);
    if (read === undefined) throw new Error(`Decided upon without being read: ${key}`);
    return read;
  }

  /** The same for a marker that nobody need have read: undefined when it was not. */
  peekMarker(key: string): Marker | null | undefined {
    return this.markers.get(key)?.marker ?? this.#view.markers.get(key);
  }

  write(document: StoredDocument, expect: Expectation, wasLiveAt: string | null, isTold = false): void {
    const { scope, kind, id } = document;
    const text = documentKeyText(document);
    const earlier = this.writes.get(text);
    this.checks.delete(text);
    this.writes.set(text, {
      document,
      expect: earlier === undefined ? expect : earlier.expect,
      wasLiveAt: earlier === undefined ? wasLiveAt : earlier.wasLiveAt,
      isTold,
      log: earlier?.log ?? { scope, kind, lane: laneOf(scope, kind, id) },
      bytes: ITEM_OVERHEAD + Buffer.byteLength(JSON.stringify(document.body)),
    });
  }

  /** The commit shall fail if the item is not as it was read. */
  requireUnchanged(stored: StoredDocument): void {
    const text = documentKeyText(stored);
    if (!this.writes.has(text)) this.checks.set(text, { key: stored, version: stored.version });
  }

  writeMarker(marker: Marker, before: Marker | null): void {
    const earlier = this.markers.get(marker.key);
    this.markerChecks.delete(marker.key);
    this.markers.set(marker.key, {
      marker,
      expect: earlier === undefined ? (before?.version ?? null) : earlier.expect,
    });
  }

  /** Plans that a marker which was read, and not planned upon, is deleted. */
  deleteMarker(marker: Marker): void {
    this.markerChecks.delete(marker.key);
    this.markers.set(marker.key, { marker, expect: marker.version, isGone: true });
  }

  /** The commit shall fail if the marker is not as it was read. */
  requireMarker(key: string): void {
    if (!this.markers.has(key)) this.markerChecks.set(key, this.marker(key)?.version ?? null);
  }

  fork(): CommitPlan {
    return new CommitPlan(this.#view, this);
  }

  /** Takes over everything of a fork of this plan. */
  absorb(fork: CommitPlan): void {
    for (const [key, value] of fork.writes) this.writes.set(key, value);
    for (const [key, value] of fork.checks) this.checks.set(key, value);
    for (const key of this.checks.keys()) if (this.writes.has(key)) this.checks.delete(key);
    for (const [key, value] of fork.markers) this.markers.set(key, value);
    for (const [key, value] of fork.markerChecks) this.markerChecks.set(key, value);
  }

  get isEmpty(): boolean {
    return this.writes.size === 0 && this.markers.size === 0;
  }
}
