import {
  answerInstead,
  isAnsweredInstead,
  ConnectionLost,
  NETWORK_FAULTS,
  type Call,
  type FaultRates,
  type NetworkFault,
  type Reply,
} from './network-fault.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The server's end. `dieAfter`: the function is stopped after that many of its reads and writes; null lets it finish. */
export type Door = (call: Call, dieAfter: number | null) => Promise<Reply>;

export interface NetworkOptions {
  readonly door: Door;
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  /** Read at each call, so that a run can calm the network down. */
  readonly rates: () => FaultRates;
  /** Told of every answer whose bytes reached a device, and when its call was sent. */
  readonly delivered?: (call: Call, reply: Reply, sentAt: number) => void;
  /** Told of every fault that strikes. */
  readonly struck?: (fault: NetworkFault, call: Call) => void;
}

/** A network between devices and the server that loses, repeats, delays and garbles as its dice say. Throws ConnectionLost. */
export function faultyNetwork(options: NetworkOptions): (call: Call) => Promise<Reply> {
  const { random, time } = options;
  return async (call) => {
    const sentAt = time.now();
    const fault = drawFault(random, options.rates());
    if (fault !== null) options.struck?.(fault, call);
    await time.sleep(tripMs(random, fault));
    const reply = await carry(options, call, fault);
    await time.sleep(tripMs(random, fault));
    options.delivered?.(call, reply, sentAt);
    return reply;
  };
}

function drawFault(random: SeededRandom, rates: FaultRates): NetworkFault | null {
  let left = random.next();
  for (const fault of NETWORK_FAULTS) {
    left -= rates[fault];
    if (left < 0) return fault;
  }
  return null;
}

function tripMs(random: SeededRandom, fault: NetworkFault | null): number {
  if (fault === 'long-delay') return random.int(5_000, 60_000);
  return fault === 'delay' ? random.int(200, 5_000) : random.int(5, 60);
}

async function carry(options: NetworkOptions, call: Call, fault: NetworkFault | null): Promise<Reply> {
  const { door, random, time } = options;
  if (fault === null) return door(call, null);
  if (isAnsweredInstead(fault)) return answerInstead(fault);
  switch (fault) {
    case 'request-lost':
      await time.sleep(random.int(0, 30_000));
      throw new ConnectionLost();
    case 'answer-lost':
      await door(call, null);
      await time.sleep(random.int(0, 30_000));
      throw new ConnectionLost();
    case 'duplicate':
      return carryTwice(options, call);
    case 'http-502-after':
      await door(call, null);
      return { status: 502, type: 'text/html', body: '<h1>502 Bad Gateway</h1>' };
    case 'function-timeout':
      return door(call, random.int(0, 12));
    case 'truncated': {
      const reply = await door(call, null);
      return { ...reply, body: reply.body.slice(0, random.int(0, Math.max(0, reply.body.length - 1))) };
    }
    case 'delay':
    case 'long-delay':
      return door(call, null);
  }
}

/** One call that arrives twice, the second time perhaps much later and while the first is still being worked on. */
async function carryTwice({ door, random, time }: NetworkOptions, call: Call): Promise<Reply> {
  const second = async (): Promise<Reply> => {
    await time.sleep(random.chance(0.5) ? random.int(0, 50) : random.int(100, 40_000));
    return door(call, null);
  };
  const later = second();
  const first = door(call, null);
  // Whichever answer the device does not hear must not go unhandled when its own end fails.
  const [heard, unheard] = random.chance(0.8) ? [first, later] : [later, first];
  unheard.catch(() => undefined);
  return heard;
}
