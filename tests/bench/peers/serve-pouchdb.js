// express-pouchdb over PouchDB's memory adapter: what the sync bench compares Roost with. Started as a child process, it
// waits for the documents, says where it listens, and ends with its parent.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';

const fromPeers = createRequire(import.meta.url);
const express = fromPeers('express');
const PouchDB = fromPeers('pouchdb-core')
  .plugin(fromPeers('pouchdb-adapter-memory'))
  .plugin(fromPeers('pouchdb-mapreduce'))
  .plugin(fromPeers('pouchdb-replication'))
  .plugin(fromPeers('pouchdb-find'))
  .defaults({ adapter: 'memory' });

const site = express();
const logPath = join(mkdtempSync(join(tmpdir(), 'roost-bench-')), 'log.txt');
site.use(
  '/db',
  fromPeers('express-pouchdb')(PouchDB, { inMemoryConfig: true, mode: 'minimumForPouchDB', logPath }),
);

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ tickets, pages }) => {
  const desk = new PouchDB('desk');
  await desk.bulkDocs(tickets.map((ticket) => ({ _id: ticket.id, ...ticket })));
  site.use(express.static(pages));
  const server = site.listen(0, '127.0.0.1', () => {
    process.send({ url: `http://localhost:${server.address().port}` });
  });
});
