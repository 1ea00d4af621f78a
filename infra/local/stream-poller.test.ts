import { expect, it } from 'vitest';
import { startStreamPoller } from './stream-poller.ts';
import { positionInMemory, type PositionKeeper } from './stream-position.ts';
import type { ShardStart, StreamRecord } from './table-stream.ts';

/** A stream with one shard, whose sequence numbers count from 1. */
class OneShard {
  readonly numbers: string[] = [];
  readonly starts: ShardStart[] = [];
  faults = 0;

  async shards(): Promise<string[]> {
    return ['shard'];
  }

  async iterator(_shard: string, start: ShardStart): Promise<string> {
    this.starts.push(start);
    if (start === 'oldest') return '0';
    return start === 'newest' ? String(this.numbers.length) : String(this.numbers.indexOf(start.after) + 1);
  }

  async read(iterator: string): Promise<{ records: StreamRecord[]; next: string }> {
    if (this.faults > 0) {
      this.faults -= 1;
      throw new Error('The iterator is too old');
    }
    const records = this.numbers
      .slice(Number(iterator))
      .map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    return { records, next: String(this.numbers.length) };
  }
}

/** Polls for so many looks, each after `between` was called, and gives what was followed and what went wrong. */
async function poll(stream: OneShard, position: PositionKeeper, between: ((refuse: () => void) => void)[]) {
  const followed: string[] = [];
  const faults: unknown[] = [];
  let refusals = 0;
  await new Promise<void>((done) => {
    const steps = [...between];
    const poller = startStreamPoller({
      stream,
      position,
      follow: async (records) => {
        if (refusals > 0) {
          refusals -= 1;
          throw new Error('The function died');
        }
        followed.push(...records.map(({ dynamodb }) => dynamodb.SequenceNumber));
      },
      sleep: async () => {
        const step = steps.shift();
        if (step === undefined) void poller.stop().then(done);
        else step(() => (refusals += 1));
      },
      onFault: (fault) => faults.push(fault),
    });
  });
  return { followed, faults };
}

it('follows what is new, and begins behind what was seeded', async () => {
  const stream = new OneShard();
  stream.numbers.push('1', '2');
  const position = positionInMemory();
  const { followed } = await poll(stream, position, [
    () => stream.numbers.push('3'),
    () => stream.numbers.push('4', '5'),
    () => undefined,
  ]);
  expect(followed).toEqual(['3', '4', '5']);
  expect(position.read()).toEqual({ shard: '5' });
});

it('goes on after a restart where it was left', async () => {
  const stream = new OneShard();
  stream.numbers.push('1', '2', '3');
  const position = positionInMemory();
  position.write({ shard: '1' });
  expect((await poll(stream, position, [])).followed).toEqual(['2', '3']);
});

it('gives the same records again after the function died, and after the stream failed', async () => {
  const stream = new OneShard();
  stream.numbers.push('1');
  const position = positionInMemory();
  position.write({ shard: '1' });
  const { followed, faults } = await poll(stream, position, [
    (refuse) => {
      refuse();
      stream.numbers.push('2');
    },
    () => undefined,
    () => {
      stream.faults = 1;
      stream.numbers.push('3');
    },
    () => undefined,
    () => undefined,
  ]);
  expect(followed).toEqual(['2', '3']);
  expect(faults).toHaveLength(2);
});
