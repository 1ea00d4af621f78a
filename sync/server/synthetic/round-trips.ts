import { inParallel } from '../in-parallel.ts';
import type { RecordStore } from '../record-store.ts';
import type { ServerDeps } from '../server-deps.ts';
import { closeSession } from '../session/close-session.ts';
import { openSession } from '../session/open-session.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { hashSecret } from '../session/secret.ts';
import { CHECK_PERSON, letCheckPersonIn } from './check-person.ts';
import { expectStatus, privateRow, pullRev, pushRows, type Post } from './private-document.ts';

/** Makes one POST of the API with a session's secret, and gives how it was answered. Rejects when there was no answer. */
export type SyntheticCall = (
  path: string,
  secret: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

export interface RoundTripDeps extends ServerDeps {
  readonly records: RecordStore;
  readonly people: PeopleDirectory;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly newId: () => string;
}

/** How a run went. `faults` says of each round trip that failed what came back, without what was sent. */
export interface RoundTripReport {
  readonly fired: number;
  readonly faults: readonly string[];
}

/** A device of its own: nobody else's work is ever beside what is written here. */
const CHECK_DEVICE = 'DEPLOYMENTCHECK';
const AT_ONCE = 4;
/** A document's round trips end with so many faults: the verdict is known, and the others wait for an answer. */
const MOST_FAULTS = 3;

/**
 * Fires so many round trips at an API over this table: each pushes a change of a private document and pulls it back. It signs in by a session of its
 * own, of a person who is cut off again at the end. A round trip that fails is in the report; it rejects when it cannot even begin.
 */
export async function fireRoundTrips(
  deps: RoundTripDeps,
  call: SyntheticCall,
  count: number,
): Promise<RoundTripReport> {
  await letCheckPersonIn(deps, true);
  const secret = await openSession({ ...deps, now: () => deps.clock.now() }, CHECK_PERSON);
  try {
    await expectStatus(call('/api/session/device', secret, { device: CHECK_DEVICE }), 204);
    const lanes = Array.from({ length: AT_ONCE }, (_, lane) => lane);
    const faults = await inParallel(lanes, AT_ONCE, async (lane) => {
      const share = Math.floor(count / AT_ONCE) + (lane < count % AT_ONCE ? 1 : 0);
      return fireLane(deps, async (path, body) => call(path, secret, body), `check-${lane}`, share);
    });
    return { fired: count, faults: faults.flat() };
  } finally {
    await closeSession(deps.records, hashSecret(secret));
    await letCheckPersonIn(deps, false);
  }
}

/** Round trips one after the other, with a document of their own. */
async function fireLane(deps: RoundTripDeps, post: Post, id: string, count: number): Promise<string[]> {
  const faults: string[] = [];
  let held: string | null | undefined;
  for (let fired = 0; fired < count && faults.length < MOST_FAULTS; fired += 1) {
    try {
      held = await fireOne(deps, post, id, held === undefined ? await pullRev(post, id) : held);
    } catch (fault) {
      held = undefined;
      faults.push(fault instanceof Error ? fault.message : 'Something that is no error was thrown.');
    }
  }
  return faults;
}

async function fireOne(
  { clock, newId }: RoundTripDeps,
  post: Post,
  id: string,
  assumed: string | null,
): Promise<string> {
  const rev = `${CHECK_DEVICE}-${newId()}`;
  const at = new Date(clock.now()).toISOString();
  const row = privateRow({ id, rev, ownerId: CHECK_PERSON, at }, assumed);
  const [answer] = await pushRows(post, CHECK_DEVICE, [row]);
  if (answer?.status !== 'accepted') throw new Error(`A push was answered ${answer?.status ?? 'nothing'}.`);
  if ((await pullRev(post, id)) !== rev) throw new Error('A pull did not give what was pushed before it.');
  return rev;
}
