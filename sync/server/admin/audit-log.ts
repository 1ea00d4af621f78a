import * as z from 'zod/mini';
import { isRecord, sameValue } from '../../domain/same-value.ts';
import type { AnyDocument } from '../../domain/document.ts';
import { auditEntrySchema, type AuditEntry, type AuditPage } from '../../protocol/admin.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { AUDIT_HEAD_KEY, auditCommandKey, auditEntryKey } from '../keys.ts';
import type { Marker } from '../marker.ts';
import type { SyncStore } from '../sync-store.ts';

const headSchema = z.object({ seq: z.int() });
const lineSchema = z.omit(auditEntrySchema, { seq: true });

/** What a command did, as the log tells it. Who and when are added by the log. */
export type AuditNote = Pick<AuditEntry, 'target' | 'changes'>;

/** Who gave which command, and when it was carried out. */
export interface AuditStamp {
  readonly by: string;
  readonly at: string;
  readonly command: string;
  /** The id its author gave it. */
  readonly id: string;
}

const PAGE = 50;
/** The longest text that a line repeats of a field, in characters. */
const TEXT_LENGTH = 300;

/** The markers that have to be read before a command is planned. */
export function auditMarkers(by: string, id: string): string[] {
  return [AUDIT_HEAD_KEY, auditCommandKey(by, id)];
}

/** Whether the command was carried out before. */
export function wasDone(plan: CommitPlan, by: string, id: string): boolean {
  return plan.marker(auditCommandKey(by, id)) !== null;
}

/** Plans the line of a command in the transaction that carries it out: there is no change without its line, and none has two. */
export function writeAudit(plan: CommitPlan, stamp: AuditStamp, note: AuditNote): void {
  const head = plan.marker(AUDIT_HEAD_KEY);
  const seq = seqOf(head) + 1;
  const { at, by, command, id } = stamp;
  plan.writeMarker({ key: AUDIT_HEAD_KEY, version: (head?.version ?? 0) + 1, value: { seq } }, head);
  plan.writeMarker({ key: auditEntryKey(seq), version: 1, value: { at, by, command, ...note } }, null);
  plan.writeMarker({ key: auditCommandKey(by, id), version: 1, value: { seq } }, null);
}

/** One page of the log, the newest first, from before the line `before` (null: from the newest). */
export async function readAudit(
  store: Pick<SyncStore, 'readMarkers'>,
  before: number | null,
): Promise<AuditPage> {
  const [head = null] = await store.readMarkers([AUDIT_HEAD_KEY]);
  const newest = Math.min(seqOf(head), (before ?? Infinity) - 1);
  const seqs = Array.from({ length: Math.max(0, Math.min(PAGE, newest)) }, (_, index) => newest - index);
  const markers = seqs.length === 0 ? [] : await store.readMarkers(seqs.map(auditEntryKey));
  const entries = seqs.flatMap((seq, index) => {
    const marker = markers[index];
    return marker === null || marker === undefined ? [] : [{ seq, ...lineSchema.parse(marker.value) }];
  });
  const last = seqs.at(-1);
  return { entries, next: last === undefined || last <= 1 ? null : last };
}

/** The fields in which two forms of a document differ, long texts cut short. */
export function changesBetween(before: AnyDocument | null, after: AnyDocument | null): AuditNote['changes'] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const bookkeeping of ['id', 'rev', 'hist', 'type']) fields.delete(bookkeeping);
  return [...fields]
    .filter((field) => !sameValue(before?.[field] ?? null, after?.[field] ?? null))
    .map((field) => ({ field, from: told(before?.[field]), to: told(after?.[field]) }));
}

const jsonSchema = z.json();

function told(value: unknown): z.infer<typeof jsonSchema> {
  if (typeof value === 'string' && value.length > TEXT_LENGTH) return `${value.slice(0, TEXT_LENGTH)}…`;
  if (Array.isArray(value) || isRecord(value)) {
    const text = JSON.stringify(value);
    return text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : jsonSchema.parse(value);
  }
  return jsonSchema.parse(value ?? null);
}

function seqOf(head: Marker | null): number {
  return head === null ? 0 : headSchema.parse(head.value).seq;
}
