import { ROUND_CHECK } from '../../domain/machine-person.ts';
import { deviceRev } from '../../domain/rev.ts';
import { personalScope } from '../../domain/scope.ts';
import { socketTicketSchema } from '../../protocol/poke.ts';
import { HeardPokes } from './heard-pokes.ts';
import { expectStatus, privateRow, pullRev, pushRows } from './private-document.ts';
import { postOf, ROUND_DEVICE, type RoundWork } from './round.ts';

/** One document for all rounds, in a scope that nobody else reads: a round adds one entry to its log. */
const DOCUMENT = 'round';

/** Opens a socket, by a ticket. */
export const openSocket: RoundWork = async (round, signal) => {
  round.doing = 'asks for a ticket';
  const answered = await expectStatus(postOf(round, signal)('/api/socket-ticket', {}), 200);
  const { ticket, url } = socketTicketSchema.parse(answered);
  round.doing = 'opens the socket';
  const socket = await round.openSocket(`${url}?ticket=${ticket}`, round.origin, signal);
  round.socket = socket;
  round.pokes = new HeardPokes(socket);
  return null;
};

/** Pushes a change of a private document. What stands there since the last round is told by the first answer. */
export const push: RoundWork = async (round, signal) => {
  round.doing = 'pushes a change';
  const rev = deviceRev(ROUND_DEVICE, round.newId());
  const at = new Date(round.clock.now()).toISOString();
  const post = postOf(round, signal);
  const offer = async (assumed: string | null) => {
    const [answer] = await pushRows(post, ROUND_DEVICE, [
      privateRow({ id: DOCUMENT, rev, ownerId: ROUND_CHECK, at }, assumed),
    ]);
    return answer;
  };
  const first = await offer(null);
  const answer = first?.status === 'conflict' ? await offer(first.master.rev) : first;
  if (answer?.status !== 'accepted') throw new Error(`A push was answered ${answer?.status ?? 'nothing'}.`);
  round.rev = rev;
  return null;
};

/** Pulls it back. */
export const pull: RoundWork = async (round, signal) => {
  round.doing = 'pulls it back';
  if ((await pullRev(postOf(round, signal), DOCUMENT)) !== round.rev)
    throw new Error('A pull did not give what was pushed before it.');
  return null;
};

/** Waits for the poke that tells of it. */
export const hearPoke: RoundWork = async (round) => {
  round.doing = 'waits for a poke';
  if (round.pokes === null) throw new Error('No socket is open.');
  await round.pokes.of(personalScope(ROUND_CHECK));
  return null;
};
