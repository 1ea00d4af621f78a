import * as z from 'zod/mini';
import { fileAnswerSchema } from '../../../sync/protocol/files.ts';
import { linkedRequestSchema, type LinkedRequest, type LinkedWords } from '../../../sync/protocol/link.ts';
import { problemSchema } from '../../../sync/protocol/problem.ts';
import { BUILD_HEADER, CSRF_HEADER } from '../../../sync/protocol/version.ts';
import { clientBuild } from '../../client-build.ts';

/** What the server said. `closed`: the link does not open the request, and why. `refused`: what was sent cannot be taken, and why. */
export type LinkAnswer =
  | { readonly kind: 'open'; readonly request: LinkedRequest }
  | { readonly kind: 'closed' | 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable' };

const DOOR = '/api/help/link';
const TIMEOUT_MS = 30_000;
/** So many bytes of a file go at once. */
const PIECE_BYTES = 1_048_576;
const HEADERS = { [CSRF_HEADER]: '1', [BUILD_HEADER]: clientBuild };

/** Exchanges the secret of a link for a cookie, and gives the request. */
export async function openLink(secret: string): Promise<LinkAnswer> {
  return ask(DOOR, post({ secret }));
}

/** The request as it stands now. */
export async function readLinked(ticketId: string): Promise<LinkAnswer> {
  return ask(`${DOOR}/${ticketId}`, { headers: HEADERS });
}

/** Sends words or a step. Sent again with the same `own` they are taken once. */
export async function writeLinked(ticketId: string, words: LinkedWords): Promise<LinkAnswer> {
  return ask(`${DOOR}/${ticketId}`, post(words));
}

/** Ends it on this device. The link itself holds on. */
export async function leaveLink(): Promise<void> {
  await fetch(`${DOOR}/leave`, post({}));
}

/** Where a file of the request is fetched, and sent. */
export function linkedFilePath(messageId: string, fileId: string): string {
  return `${DOOR}/files/${messageId}/${fileId}`;
}

/** Sends a file of a message that the server holds, piece by piece. Sent again it goes on where it stopped. Throws when the line breaks. */
export async function sendLinkedFile(
  messageId: string,
  fileId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let through = -1; ;) {
    const response = await fetch(linkedFilePath(messageId, fileId), post({ wanted: PIECE_BYTES }));
    const answer = z.parse(fileAnswerSchema, await response.json());
    if (answer.state === 'judged') return;
    const { url, fields, from, size } = answer.form;
    if (from <= through) throw new Error('The file did not arrive.');
    through = from;
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes.slice(from, from + size)]));
    await fetch(url, { method: 'POST', body: form });
  }
}

function post(body: unknown): RequestInit {
  const headers = { ...HEADERS, 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

async function ask(path: string, init: RequestInit): Promise<LinkAnswer> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const json: unknown = await response.json();
    const request = z.safeParse(linkedRequestSchema, json);
    if (response.ok && request.success) return { kind: 'open', request: request.data };
    const problem = z.safeParse(problemSchema, json);
    if (!problem.success || response.status >= 500) return { kind: 'unreachable' };
    const { code, title, detail = title } = problem.data;
    return { kind: code === 'not-signed-in' ? 'closed' : 'refused', sentence: detail };
  } catch {
    // No network, or a page where JSON should be: what was typed stays on the screen.
    return { kind: 'unreachable' };
  }
}
