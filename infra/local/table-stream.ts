import { z } from 'zod';
import { callDynamoDbLocal } from './dynamodb-local-call.ts';

const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const description = z.object({
  StreamDescription: z.object({ Shards: z.optional(z.array(z.object({ ShardId: z.string() }))) }),
});
const iterator = z.object({ ShardIterator: z.string() });
const recordSchema = z.looseObject({
  dynamodb: z.looseObject({ SequenceNumber: z.string() }),
});
const records = z.object({
  Records: z.array(recordSchema),
  NextShardIterator: z.optional(z.nullable(z.string())),
});

/** One record as the stream gives it, in the form in which a Lambda gets it. */
export type StreamRecord = z.infer<typeof recordSchema>;

/** One page of a shard; `next` is where to go on, null once the shard is closed and read to its end. */
export interface ShardPage {
  readonly records: readonly StreamRecord[];
  readonly next: string | null;
}

/** Where reading a shard begins. */
export type ShardStart = 'oldest' | 'newest' | { readonly after: string };

/** The stream of one table of DynamoDB Local. */
export class TableStream {
  readonly #endpoint: string;
  readonly #table: string;
  #arn: string | null = null;

  constructor(endpoint: string, table: string) {
    this.#endpoint = endpoint;
    this.#table = table;
  }

  /** The shards there are now. */
  async shards(): Promise<string[]> {
    const { StreamDescription } = description.parse(
      await this.#call('DescribeStream', { StreamArn: await this.#streamArn() }),
    );
    return StreamDescription.Shards?.map(({ ShardId }) => ShardId) ?? [];
  }

  /** Where to begin with a shard: at its oldest record, behind its newest one, or after a sequence number. */
  async iterator(shardId: string, start: ShardStart): Promise<string> {
    const from =
      start === 'oldest'
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : start === 'newest'
          ? { ShardIteratorType: 'LATEST' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: start.after };
    const asked = { StreamArn: await this.#streamArn(), ShardId: shardId, ...from };
    return iterator.parse(await this.#call('GetShardIterator', asked)).ShardIterator;
  }

  async read(shardIterator: string): Promise<ShardPage> {
    const page = records.parse(await this.#call('GetRecords', { ShardIterator: shardIterator, Limit: 1000 }));
    return { records: page.Records, next: page.NextShardIterator ?? null };
  }

  async #streamArn(): Promise<string> {
    if (this.#arn !== null) return this.#arn;
    const { Streams } = streams.parse(await this.#call('ListStreams', { TableName: this.#table }));
    const arn = Streams.at(-1)?.StreamArn;
    if (arn === undefined) throw new Error(`The table ${this.#table} has no stream`);
    this.#arn = arn;
    return arn;
  }

  async #call(action: string, body: object): Promise<unknown> {
    return callDynamoDbLocal(this.#endpoint, `DynamoDBStreams_20120810.${action}`, body);
  }
}
