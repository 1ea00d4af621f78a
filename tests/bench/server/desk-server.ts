import { startLocal } from '../../../infra/local/start-local.ts';
import type { DeskSaid } from './bench-desk.ts';

/** The helpdesk of one machine as `npm start` runs it, as a child: says where it is, and what it has used whenever it is asked. */
const SEED_TICKETS = 400;

const say = (said: DeskSaid) => process.send?.(said);

const server = await startLocal({
  port: 0,
  dataDir: null,
  storage: process.argv[2] === 'memory' ? 'memory' : 'dynamodb',
  seedTickets: SEED_TICKETS,
  seed: 'bench',
  log: ({ level, event }) => {
    if (level === 'error') console.error(event);
  },
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  say({ type: 'used', cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 1e6 });
});
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
const staff = (await server.people()).filter(({ role }) => role !== 'requester').map(({ id }) => id);
say({ type: 'ready', url: server.url, endpoint: server.storage.endpoint, staff });
