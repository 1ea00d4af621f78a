import * as z from 'zod/mini';
import { pullResponseSchema } from '../../protocol/pull.ts';
import { pushResponseSchema, type PushAnswer, type PushRow } from '../../protocol/push.ts';

/** Makes one POST of the API as somebody who is signed in. Rejects when there was no answer. */
export type Post = (
  path: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const heldSchema = z.looseObject({ id: z.string(), rev: z.string() });

/** A private document, at a revision that stands in it as its value too. */
export function privateRow(
  { id, rev, ownerId, at }: Record<'id' | 'rev' | 'ownerId' | 'at', string>,
  assumed: string | null,
): PushRow {
  const doc = { id, rev, ownerId, updatedAt: at, type: 'preference', name: id, value: rev };
  return { kind: 'personal', assumed, doc };
}

/** Pushes rows, and gives how each was answered. */
export async function pushRows(
  post: Post,
  device: string,
  rows: readonly PushRow[],
): Promise<readonly PushAnswer[]> {
  const pushed = await expectStatus(post('/api/sync/push', { device, rows }), 200);
  return pushResponseSchema.parse(pushed).answers;
}

/** The revision at which a private document is pulled; null when it is not there. */
export async function pullRev(post: Post, id: string): Promise<string | null> {
  const pulls = [{ kind: 'personal', checkpoint: null, limit: 100 }];
  const pulled = await expectStatus(post('/api/sync/pull', { pulls }), 200);
  const documents = pullResponseSchema.parse(pulled).pulls.flatMap((one) => one.documents);
  const held = documents.find((one) => one.id === id);
  return held === undefined ? null : heldSchema.parse(held).rev;
}

/** What a call was answered with. Throws for any other status than this one, and says no more than the two. */
export async function expectStatus(answering: ReturnType<Post>, status: number): Promise<unknown> {
  const answer = await answering;
  if (answer.status !== status) throw new Error(`A call was answered ${answer.status}.`);
  return answer.body;
}
