import type { AnyDocument } from '../../sync/domain/document.ts';
import type { Checkpoint, Pulled } from '../../sync/protocol/pull.ts';
import type { WireDocument } from '../../sync/protocol/push.ts';
import { KindPuller } from '../../sync/client/pull-kind.ts';
import type { PullPorts } from '../../sync/client/pull-ports.ts';
import { PushTrace } from '../../sync/client/push-trace.ts';

const SCOPES = ['ws', 'me:jo'];

/** A checkpoint of the desk's one lane. */
export function at(seq: number): Checkpoint {
  return { ws: { seqs: [seq] } };
}

/** One answer of the server. */
export function answer(
  documents: WireDocument[],
  seq: number,
  more: boolean,
  changes: Partial<Pulled> = {},
): Pulled {
  return {
    kind: 'tickets',
    documents,
    checkpoint: at(seq),
    more,
    total: 9,
    digests: [],
    reset: [],
    ...changes,
  };
}

/** A puller whose server gives these answers in their order. */
export function pullRig(answers: Pulled[], changes: Partial<PullPorts> = {}) {
  const asked: (Checkpoint | null)[] = [];
  const trace = new PushTrace();
  const held: AnyDocument[] = [];
  let scopes: readonly string[] = SCOPES;
  const ports: PullPorts = {
    kind: 'tickets',
    mux: {
      pull: async (_kind: unknown, checkpoint: Checkpoint | null) => {
        asked.push(checkpoint);
        const pulled = answers.shift();
        return pulled === undefined ? new Promise(() => undefined) : { pulled, scopes };
      },
    } as unknown as PullPorts['mux'],
    trace,
    ready: async () => undefined,
    persisted: async () => true,
    faulted: () => undefined,
    readable: async (documents) => documents,
    isUnsent: () => false,
    settle: async () => undefined,
    heldRev: () => null,
    adopt: async () => undefined,
    show: async () => undefined,
    heldOf: () => held,
    heldOutside: () => [],
    pulled: () => undefined,
    ...changes,
  };
  return { puller: new KindPuller(ports), asked, trace, held, lose: () => (scopes = ['me:jo']) };
}
