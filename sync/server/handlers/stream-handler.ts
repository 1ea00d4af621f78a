import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromLogItem } from '../dynamodb/log-item.ts';
import { movingTicketIn } from '../dynamodb/marker-item.ts';
import { followGrownLogs, type GrownLog } from '../socket/grown-log.ts';

const attribute = z.custom<AttributeValue>((value: unknown) => typeof value === 'object' && value !== null);

/** What DynamoDB hands the function of its stream, as far as it is read here. */
const streamEventSchema = z.looseObject({
  Records: z.array(
    z.looseObject({
      eventName: z.optional(z.string()),
      dynamodb: z.optional(z.looseObject({ NewImage: z.optional(z.record(z.string(), attribute)) })),
    }),
  ),
});

type ToldLog = NonNullable<ReturnType<typeof fromLogItem>>;

/** The log entries that an event tells of: each is written once and never again. */
export function toldLogs(event: unknown): ToldLog[] {
  return streamEventSchema.parse(event).Records.flatMap(({ eventName, dynamodb }) => {
    const image = eventName === 'INSERT' ? dynamodb?.NewImage : undefined;
    return (image === undefined ? null : fromLogItem(image)) ?? [];
  });
}

/** What the function behind the stream does besides poking. */
export interface StreamDeps {
  /** Has the clocks of the tickets looked at that these entries tell of. */
  readonly followClocks: (told: readonly ToldLog[]) => Promise<unknown>;
  /** Notes what webhooks are to be told of these entries. */
  readonly followWebhooks: (told: readonly ToldLog[]) => Promise<unknown>;
  /** Notes what devices are to be notified of. */
  readonly followNews: (told: readonly ToldLog[]) => Promise<unknown>;
  /** Goes on with the move of a ticket's thread, which the push that began it may not have lived to end. */
  readonly moveThread: (ticketId: string) => Promise<unknown>;
}

/**
 * The function behind the table's stream: what was appended to the logs makes pokes and ends sockets. Log entries are written once and never
 * again. Of anything else it tells only tickets on the move are looked at. When it throws, the stream gives the same records again.
 */
export function createStreamHandler(
  deps: Parameters<typeof followGrownLogs>[0] & StreamDeps,
): (event: unknown) => Promise<void> {
  return async (event) => {
    const grown: GrownLog[] = [];
    const told: ToldLog[] = [];
    const moving = new Set<string>();
    for (const { eventName, dynamodb } of streamEventSchema.parse(event).Records) {
      const image = dynamodb?.NewImage;
      if (image === undefined) continue;
      const ticketId = movingTicketIn(image);
      if (ticketId !== null) moving.add(ticketId);
      if (eventName !== 'INSERT') continue;
      const read = fromLogItem(image);
      if (read === null) continue;
      told.push(read);
      const { log, entry } = read;
      grown.push({
        poke: { ...log, seq: entry.seq, origin: entry.origin },
        ids: entry.ops.map(({ id }) => id),
      });
    }
    if (grown.length > 0) await followGrownLogs(deps, grown);
    await deps.followClocks(told);
    await deps.followWebhooks(told);
    await deps.followNews(told);
    for (const ticketId of moving) await deps.moveThread(ticketId);
  };
}
