import { Hono } from 'hono';
import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { childIdSchema } from '../../domain/message.ts';
import { fileAnswerSchema, fileAskSchema } from '../../protocol/files.ts';
import { FilesUnavailable, type FileRef } from '../files/file-store.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';

const refSchema = z.object({ messageId: childIdSchema, fileId: idSchema });

/** `/api/files/:messageId/:fileId`: sending the bytes of a file, and fetching them. The bytes themselves pass by this API. */
export function fileDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();

  doors.post('/:messageId/:fileId', async (c) => {
    const session = await signedIn(deps, c);
    const ask = await readBody(c.req.raw, fileAskSchema);
    const answer = await reachedFiles(deps.files.advance(session, fileRefOf(c), ask));
    return c.json(fileAnswerSchema.parse(answer));
  });

  doors.get('/:messageId/:fileId', async (c) => {
    const session = await signedIn(deps, c);
    return c.redirect(await reachedFiles(deps.files.address(session, fileRefOf(c))), 303);
  });

  return doors;
}

/** The file that a path names. */
export function fileRefOf(c: ApiContext): FileRef {
  const ref = z.safeParse(refSchema, c.req.param());
  if (!ref.success) throw new ApiProblem('not-found', 'There is no such file for you.');
  return ref.data;
}

/** Says in words that the store of files does not answer. */
export async function reachedFiles<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof FilesUnavailable)) throw cause;
    throw new ApiProblem(
      'unavailable',
      'The store of files cannot be reached. What you have is kept; try again.',
    );
  }
}
