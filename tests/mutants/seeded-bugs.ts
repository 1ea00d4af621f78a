import type { SourcePatch } from '../convergence/runner/build-simulation.ts';

/** One bug put into the project's own code on purpose. The test file named has to fail with it, or it proves nothing. */
export interface SeededBug {
  readonly name: string;
  readonly patch: SourcePatch;
  readonly caughtBy: string;
}

function bug(name: string, caughtBy: string, file: string, find: string, put: string): SeededBug {
  return { name, caughtBy, patch: { file, find, put } };
}

const PUSH_AND_PULL = 'tests/contract/push-and-pull.test.ts';
const HELD = 'tests/contract/held-replies.test.ts';
const PAGING = 'tests/contract/paging.test.ts';
const MERGE = 'sync/domain/merge.test.ts';
const PROJECTION = 'sync/domain/projection.test.ts';
const PERMISSIONS = 'sync/domain/permissions.test.ts';
const MUX = 'sync/client/push-mux.test.ts';
const PULL = 'sync/client/pull-kind.test.ts';
const BESIDE_PUSH = 'sync/client/pull-beside-push.test.ts';
const READ_MODEL = 'sync/client/read-model.test.ts';

/** What the server answers and commits. */
const PUSH_BUGS: readonly SeededBug[] = [
  bug(
    'a revision that others went on from is answered as accepted',
    PUSH_AND_PULL,
    'sync/server/answer.ts',
    'canonical.rev === row.rev ? ACCEPTED : conflict(master)',
    'ACCEPTED',
  ),
  bug(
    'a stale edit overwrites what is stored',
    PUSH_AND_PULL,
    'sync/server/decide-ticket.ts',
    'return row.assumed !== stored.item.rev && !ticket.hist.includes(stored.item.rev);',
    'return false;',
  ),
  bug(
    'the server stamps a revision of its own on an edit',
    PUSH_AND_PULL,
    'sync/server/decide-ticket.ts',
    '    requesterTurn,\n    hist: extendHistory(stored.item.rev, hist),',
    '    requesterTurn,\n    rev: `srv-${pushed.rev.slice(-26)}`,\n    hist: extendHistory(stored.item.rev, hist),',
  ),
  bug(
    'a value that lost a merge gets no line in the timeline',
    PUSH_AND_PULL,
    'sync/server/decide-ticket.ts',
    'if (!known.has(lost.id)) writeEvent',
    'if (known.has(lost.id)) writeEvent',
  ),
  bug(
    'a reply is sent though the conversation moved on',
    HELD,
    'sync/server/held-reply.ts',
    'return item.newest === null || item.newest.id === message.seen',
    "return message.type === 'reply'",
  ),
  bug(
    'a message that is stored may be written over',
    HELD,
    'sync/server/decide-message.ts',
    "if (isLive(item)) return refused(refuse('immutable', 'A message that is sent does not change.'), master);",
    '',
  ),
  bug(
    'a hold is forgotten once it is answered',
    HELD,
    'sync/server/decide-message.ts',
    'rememberRefusal(plan, stored.item, item, message, held);',
    '',
  ),
];

/** Logs and pulls. */
const LOG_BUGS: readonly SeededBug[] = [
  bug(
    'the digest stays as it was',
    PAGING,
    'sync/server/seal-plan.ts',
    'digest: digestAfter(head.digest, writes)',
    'digest: head.digest',
  ),
  bug(
    'a full page skips what it has no room for',
    PAGING,
    'sync/server/pull-tail.ts',
    'if (!budget.take(wire)) break;',
    'if (!budget.take(wire)) { last = entry; continue; }',
  ),
  bug(
    'a checkpoint beyond the head is believed',
    PAGING,
    'sync/server/read-lane.ts',
    'if (seq > 0 && first === undefined) return null;',
    '',
  ),
];

/** Who may see and do what. */
const AUDIENCE_BUGS: readonly SeededBug[] = [
  bug(
    "a requester's copy has a field too many",
    PROJECTION,
    'sync/domain/projection.ts',
    "  'statusSince',\n] as const",
    "  'statusSince',\n  'tags',\n] as const",
  ),
  bug(
    'notes have a requester among their audience',
    PROJECTION,
    'sync/domain/projection.ts',
    "copy: doc.type === 'note' ? null : requesterScope(doc.requesterId)",
    'copy: requesterScope(doc.requesterId)',
  ),
  bug(
    'a restricted queue is open to every agent',
    PERMISSIONS,
    'sync/domain/permissions.ts',
    'return !isRestrictedQueue(queueId) || actor.memberOf.includes(queueId);',
    'return actor.memberOf.includes(queueId) || queueId.length > 0;',
  ),
];

/** The merge, and the device's queue. */
const DEVICE_BUGS: readonly SeededBug[] = [
  bug(
    'a losing value is forgotten',
    MERGE,
    'sync/domain/merge.ts',
    'if (isLost(field, base, mine, theirs)) lost.push',
    "if (field === '') lost.push",
  ),
  bug(
    'my tags are lost in a merge',
    MERGE,
    'sync/domain/merge.ts',
    '...theirs.filter((item) => !removed.includes(item)), ...added]',
    '...theirs.filter((item) => !removed.includes(item))]',
  ),
  bug(
    'mine silently wins over theirs',
    MERGE,
    'sync/domain/merge.ts',
    'if (sameValue(base[field], mine[field]) || !sameValue(base[field], theirs[field])) return theirs[field];',
    'if (sameValue(base[field], mine[field])) return theirs[field];',
  ),
  bug(
    'a call that finds nobody signed in drops what waits',
    MUX,
    'sync/client/push-mux.ts',
    'return outcome.status === 400 || outcome.status === 413;',
    'return outcome.status >= 400;',
  ),
  bug(
    'a message is sent before its ticket is taken',
    MUX,
    'sync/client/push-mux.ts',
    "return standing === 'unsent' && !here.has(ticketId);",
    'return here.size > 1_000;',
  ),
  bug(
    'an answer of another epoch is believed',
    MUX,
    'sync/client/push-mux.ts',
    'if (!this.ports.sameEpoch(response.epoch)) {',
    'if (response.answers.length < 0) {',
  ),
];

export const SEEDED_BUGS: readonly SeededBug[] = [
  ...PUSH_BUGS,
  ...LOG_BUGS,
  ...AUDIENCE_BUGS,
  ...DEVICE_BUGS,
  bug(
    'a lane that is to be read again is forgotten for the next one',
    PULL,
    'sync/client/pull-kind.ts',
    '[...this.toReread, ...parts]',
    'parts',
  ),
  bug(
    'what leaves a device passes by a push that is under way',
    BESIDE_PUSH,
    'sync/client/pull-kind.ts',
    'gone.filter((doc) => this.ports.trace.touches([doc.id], since) === null)',
    'gone',
  ),
  bug(
    'what was taken back is sent all the same',
    MUX,
    'sync/client/push-mux.ts',
    '    this.dropTakenBack();',
    '',
  ),
  bug(
    'what a reply changed is laid over a ticket that has moved on',
    READ_MODEL,
    'sync/client/queued-changes.ts',
    '|| holdsChangesOf(ticket, id)',
    '',
  ),
];
