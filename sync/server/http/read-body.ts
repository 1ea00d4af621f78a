import * as z from 'zod/mini';
import { BODY_BYTES } from '../../protocol/limits.ts';
import { ApiProblem } from './api-problem.ts';

/**
 * The body of a call, read up to BODY_BYTES and parsed by `schema`. Throws an `ApiProblem`: `not-json` for another content type, text that is
 * not UTF-8 or not JSON; `too-large`; `not-valid` with the place of the first thing wrong, never with its value.
 */
export async function readBody<T>(request: Request, schema: z.core.$ZodType<T>): Promise<T> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiProblem('not-json', 'Send the body as application/json.');
  const parsed = z.safeParse(schema, parseJson(await readText(request)));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.').slice(0, 100) ?? '';
  throw new ApiProblem('not-valid', `Look at ${place === '' ? 'the outline of the body' : place}.`);
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of bodyOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiProblem('not-json', 'The body is not UTF-8.');
  }
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  try {
    for await (const chunk of request.body) yield chunk;
  } catch {
    throw new ApiProblem('not-json', 'The body broke off.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem('not-json', 'The body is not JSON.');
  }
}

function tooLarge(): ApiProblem {
  return new ApiProblem('too-large', `A body has at most ${BODY_BYTES} bytes. Send less at a time.`);
}
