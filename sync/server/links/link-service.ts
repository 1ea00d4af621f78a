import { hashId } from '../../domain/hash.ts';
import { childId, ticketIdOf } from '../../domain/lane.ts';
import { deviceRev } from '../../domain/rev.ts';
import type { Actor } from '../../domain/scope.ts';
import type { LinkedRequest, LinkedWords } from '../../protocol/link.ts';
import type { FileService, LinkService, SyncService } from '../http/api-deps.ts';
import { ApiProblem } from '../http/api-problem.ts';
import type { FoundSession } from '../session/find-session.ts';
import { readLinkedRequest } from './linked-request.ts';
import {
  findLinkSession,
  openLinkSession,
  type LinkDeps,
  type LinkProblem,
  type LinkSession,
} from './link-session.ts';

/** What the doors of links stand on. */
export interface LinkServiceDeps extends LinkDeps {
  readonly sync: Pick<SyncService, 'push'>;
  readonly files: FileService;
}

const WORDS: Readonly<Record<LinkProblem, string>> = {
  unknown: 'This link opens nothing here, or was followed too long ago. Follow the one in your newest mail.',
  expired: 'This link has expired: links hold for 30 days.',
  revoked: 'This link does not hold any more.',
};

/** The doors of links: each call sees the one request of its link, and nothing else that its requester has. */
export function createLinkService(deps: LinkServiceDeps): LinkService {
  const enter = async (cookie: string | undefined, ticketId: string) =>
    admitted(await findLinkSession(deps, cookie, ticketId));
  return {
    open: async (secret) => {
      const opened = await openLinkSession(deps, secret);
      if (typeof opened === 'string') throw refusedBy(opened);
      return { cookie: opened.cookie, request: await requestOf(deps, opened.session) };
    },
    read: async (cookie, ticketId) => requestOf(deps, await enter(cookie, ticketId)),
    write: async (cookie, ticketId, words) => {
      const session = await enter(cookie, ticketId);
      await requestOf(deps, session);
      await write(deps, session, words);
      return requestOf(deps, session);
    },
    advance: async (cookie, ref, ask) => {
      const session = await enter(cookie, ticketIdOf('messages', ref.messageId));
      await requestOf(deps, session);
      return deps.files.advance(asRequester(session), ref, ask);
    },
    address: async (cookie, ref) => {
      const session = await enter(cookie, ticketIdOf('messages', ref.messageId));
      await requestOf(deps, session);
      return deps.files.address(asRequester(session), ref);
    },
  };
}

function admitted(found: LinkSession | LinkProblem): LinkSession {
  if (typeof found === 'string') throw refusedBy(found);
  return found;
}

function refusedBy(problem: LinkProblem): ApiProblem {
  return new ApiProblem('not-signed-in', WORDS[problem]);
}

async function requestOf(deps: LinkDeps, { person, ticketId }: LinkSession): Promise<LinkedRequest> {
  const request = await readLinkedRequest(deps.store, person.id, ticketId);
  if (request === null) throw refusedBy('revoked');
  return request;
}

/** Takes the words as a push of the requester's own: the rules are those of their devices. */
async function write(deps: LinkServiceDeps, session: LinkSession, words: LinkedWords): Promise<void> {
  const { ticketId } = session;
  const requester = asRequester(session);
  const { own, body, attachments, action, createdAt } = words;
  const message = {
    id: childId(ticketId, own),
    rev: deviceRev(requester.device, own),
    ticketId,
    type: 'request',
    body,
    attachments,
    ...(action === undefined ? {} : { action }),
    createdAt,
  };
  const { answers } = await deps.sync.push(requester, {
    device: requester.device,
    rows: [{ kind: 'messages', assumed: null, doc: message }],
  });
  const answer = answers[0];
  switch (answer?.status) {
    case 'accepted':
      return;
    case 'conflict':
      // It was taken by an earlier try and has changed since: nobody else makes this revision.
      return;
    case 'refused':
      throw new ApiProblem('refused', answer.refusal.detail);
    case 'retry':
    case undefined:
      throw new ApiProblem(
        'unavailable',
        'It could not be kept just now. Your text is still here; try again.',
      );
  }
}

/**
 * The requester, whatever else they may do elsewhere. The device is the same for every link of this request: what is sent again from another mail's link
 * is the same row.
 */
function asRequester({ id, person, ticketId }: LinkSession): FoundSession & { readonly device: string } {
  const actor: Actor = { personId: person.id, role: 'requester', memberOf: [] };
  return { id, person, actor, device: `LINK${hashId('link device', ticketId, person.id)}` };
}
