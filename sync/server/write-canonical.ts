import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { projectForRequester } from '../domain/projection.ts';
import { serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import { scopesOf, WORKSPACE_SCOPE, type Actor, type Scope } from '../domain/scope.ts';
import { audienceOfBody } from './audience-of-body.ts';
import type { CommitPlan } from './commit-plan.ts';
import { isLive, type LiveDocument, type NewestPublic, type StoredDocument } from './stored-document.ts';

const NOTHING = {
  seq: 0,
  version: 0,
  gone: null,
  body: null,
  copies: {},
  newest: null,
  refusal: null,
} as const;

/** What is to be written of a canonical document. */
export interface CanonicalWrite {
  readonly kind: Kind;
  readonly body: AnyDocument;
  /** The live canonical item it follows, or null for a new document. */
  readonly before: LiveDocument | null;
  /** The gone item that stands under its key, for a new document. */
  readonly over?: StoredDocument | null;
  readonly newest?: NewestPublic | null;
  /** The requester inserts it: their copy bears the device's own rev, so that the device is not made to conflict with itself. */
  readonly isRequesters?: boolean;
}

/**
 * Plans a document's canonical item, the projected copies that change with it, and the tombstones where it leaves an audience. A copy is
 * written only when its projection changes, and then bears a rev of its own.
 */
export function writeCanonical(plan: CommitPlan, write: CanonicalWrite): void {
  const { kind, body, before } = write;
  const audience = audienceOfBody(kind, body);
  const copies = writeCopies(plan, write, audience.copy);
  const hasMoved = before !== null && before.scope !== audience.canonical;
  // Told even where it came and went within this plan: the device that pushed it holds it there.
  if (hasMoved) plan.write(leftBehind(before), before.version, before.rev, true);
  const under = hasMoved ? null : (before ?? write.over ?? null);
  plan.write(
    {
      ...NOTHING,
      scope: audience.canonical,
      kind,
      id: body.id,
      rev: body.rev,
      seq: under?.seq ?? 0,
      version: ((before ?? write.over)?.version ?? 0) + 1,
      body,
      copies,
      newest: write.newest ?? before?.newest ?? null,
    },
    // What it moves onto is a tombstone at most: the item it leaves is what guards the move.
    hasMoved ? 'any' : (under?.version ?? null),
    isLive(under) ? under.rev : null,
  );
}

function writeCopies(
  plan: CommitPlan,
  write: CanonicalWrite,
  copyScope: Scope | null,
): Record<Scope, string> {
  const { kind, body, before } = write;
  const earlier = before?.copies ?? {};
  for (const [scope, rev] of Object.entries(earlier))
    if (scope !== copyScope) plan.write(copyTombstone(scope, kind, body.id, rev), 'any', rev);
  const projected = projectForRequester(kind, body);
  if (copyScope === null || projected === null) return {};
  const earlierRev = earlier[copyScope];
  if (earlierRev !== undefined && before !== null && hasSameProjection(kind, before.body, projected))
    return { [copyScope]: earlierRev };
  const rev = write.isRequesters === true ? body.rev : serverRev(body.rev, earlierRev ?? '');
  const copy = { ...NOTHING, scope: copyScope, kind, id: body.id, rev, body: { ...projected, rev } };
  plan.write(copy, 'any', earlierRev ?? null);
  return { [copyScope]: rev };
}

/**
 * Plans a tombstone in the workspace for a new document that its author may not look at where it comes to lie: what they hand over to a
 * restricted queue leaves their devices as it would have, had it lain in the workspace before.
 */
export function tellLeave(plan: CommitPlan, actor: Actor, kind: Kind, body: AnyDocument): void {
  const scopes = scopesOf(actor);
  if (!scopes.includes(WORKSPACE_SCOPE) || scopes.includes(audienceOfBody(kind, body).canonical)) return;
  const { id, rev } = body;
  const tombstone = { ...NOTHING, scope: WORKSPACE_SCOPE, kind, id, rev: serverRev('left', rev) };
  plan.write({ ...tombstone, gone: 'left' }, 'any', null, true);
}

function hasSameProjection(kind: Kind, before: AnyDocument, projected: AnyDocument): boolean {
  const earlier = projectForRequester(kind, before);
  return earlier !== null && sameValue({ ...earlier, rev: '' }, { ...projected, rev: '' });
}

/** What stays in the audience that a document has left. */
function leftBehind(before: LiveDocument): StoredDocument {
  const { scope, kind, id, rev, seq, version } = before;
  return {
    ...NOTHING,
    scope,
    kind,
    id,
    rev: serverRev('left', rev),
    seq,
    version: version + 1,
    gone: 'left',
  };
}

function copyTombstone(scope: Scope, kind: Kind, id: string, rev: string): StoredDocument {
  return { ...NOTHING, scope, kind, id, rev: serverRev('left', rev), gone: 'left' };
}
