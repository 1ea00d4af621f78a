import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTickets } from '../../../sync/server/admin/import-tickets.ts';
import { putPeople } from '../../../sync/server/admin/put-people.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import { openDynamoDbStorage } from '../../../infra/local/dynamodb-storage.ts';
import { memoryFolder } from '../../../infra/local/files/object-folder.ts';
import { listenOnLoopback } from '../../../infra/local/http-server.ts';
import { makeSecrets } from '../../../infra/local/kept-secrets.ts';
import type { LocalStorage } from '../../../infra/local/local-storage.ts';
import { openMemoryStorage } from '../../../infra/local/memory-storage.ts';
import { wireServer } from '../../../infra/local/wire-server.ts';
import { serveAsChild, type ServeOrder, type Served } from './serve-as-child.ts';

const onFault = (fault: unknown) => console.error(fault);

/** The helpdesk of one machine as `npm start` wires it, with the bench's pages in place of the app and its documents in place of the sample. */
async function serveRoost({ documents, pages }: ServeOrder, storage: LocalStorage): Promise<Served> {
  const deps: ServerDeps = {
    store: storage.store,
    clock: { now: Date.now, sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)) },
    random: Math.random,
  };
  await putPeople(deps, documents.people);
  await importTickets(deps, { tickets: documents.tickets, messages: [], events: [] });
  const { server, port } = await listenOnLoopback(0);
  const url = `http://localhost:${port}`;
  await writeFile(join(pages, '../client-headers.json'), '[]');
  await wireServer({
    server,
    url,
    client: pages,
    secrets: makeSecrets(),
    storage,
    folder: null,
    objects: memoryFolder(),
    port,
    now: Date.now,
    log: ({ level, event }) => {
      if (level === 'error') console.error(event);
    },
    onFault,
  });
  return { url };
}

serveAsChild(async (order) => {
  const storage =
    process.argv[2] === 'memory'
      ? openMemoryStorage(Date.now, onFault)
      : await openDynamoDbStorage({ folder: null, now: Date.now, onFault });
  return serveRoost(order, storage);
});
