import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { localClient, LOCAL_TABLE } from '../../../infra/local/dynamodb-storage.ts';
import { DynamoDbArchive } from '../../../sync/server/dynamodb/dynamodb-archive.ts';
import { missingWrites } from '../../kill/acknowledged-writes.ts';
import type { Acknowledged } from '../../kill/restless-writer.ts';

const readySchema = z.object({
  type: z.literal('ready'),
  url: z.string(),
  endpoint: z.string().nullable(),
  staff: z.array(z.string()),
});
const usedSchema = z.object({ type: z.literal('used'), cpuMs: z.number(), rssMb: z.number() });
export type DeskSaid = z.infer<typeof readySchema> | z.infer<typeof usedSchema>;

/** What the server's own process has used since it began. The engine behind it is another process. */
export type Used = Omit<z.infer<typeof usedSchema>, 'type'>;

/** The helpdesk that is measured, in a process of its own over DynamoDB Local. */
export class BenchDesk {
  readonly #child: ChildProcess;
  readonly url: string;
  readonly staff: readonly string[];
  readonly #endpoint: string | null;

  private constructor(child: ChildProcess, { url, staff, endpoint }: z.infer<typeof readySchema>) {
    this.#child = child;
    this.url = url;
    this.staff = staff;
    this.#endpoint = endpoint;
  }

  /** Starts it and resolves once it answers. */
  static async start(): Promise<BenchDesk> {
    const file = fileURLToPath(new URL('desk-server.ts', import.meta.url));
    const child = fork(file, [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const said: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    return new BenchDesk(child, readySchema.parse(said[0]));
  }

  async used(): Promise<Used> {
    const answer = once(this.#child, 'message');
    this.#child.send('used');
    const said: unknown[] = await answer;
    return usedSchema.parse(said[0]);
  }

  /** A sentence for each acknowledged write that is not in the table exactly once, and for each broken log. */
  async lost(writers: readonly Acknowledged[]): Promise<string[]> {
    if (this.#endpoint === null) throw new Error('Only the table of DynamoDB Local can be looked into');
    const client = localClient(this.#endpoint);
    try {
      return missingWrites(await new DynamoDbArchive({ client, name: LOCAL_TABLE }).exportAll(), writers);
    } finally {
      client.destroy();
    }
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }
}
