import { resolve } from 'node:path';
import { DEFAULT_DATA_DIR, readCommandLine, runCommand, wholeNumber } from './command-line.ts';
import { diskFolder, FILES_FOLDER } from './files/object-folder.ts';
import { localDeps } from './local-deps.ts';
import { openDesk } from './open-desk.ts';
import { countTickets, seedDesk } from './seed-desk.ts';

// npm run seed -- --tickets 1000 [--data DIR] [--seed TEXT]
await runCommand(async () => {
  const { values } = readCommandLine(['tickets', 'data', 'seed']);
  const tickets = wholeNumber('tickets', values['tickets'] ?? '400', 0, 1_000_000);
  const folder = values['data'] ?? DEFAULT_DATA_DIR;
  const desk = await openDesk(folder, Date.now);
  try {
    const before = await countTickets(desk.store);
    const startedMs = Date.now();
    // Another number of tickets is another seed, so that the same command twice adds twice as many.
    const seed = values['seed'] ?? `after-${before}`;
    const shelf = { records: desk.records, objects: diskFolder(resolve(folder, FILES_FOLDER)) };
    await seedDesk(localDeps({ store: desk.store, now: Date.now }), shelf, { tickets, seed });
    const added = (await countTickets(desk.store)) - before;
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    console.log(`${added} tickets added in ${seconds} s (seed ${seed}); there are ${before + added} now.`);
  } finally {
    await desk.close();
  }
});
