import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { localClient, LOCAL_TABLE } from '../../infra/local/dynamodb-storage.ts';
import { freePort } from '../../infra/local/free-port.ts';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { WireClient } from '../support/wire-client.ts';
import { missingWrites } from './acknowledged-writes.ts';
import { LocalProcess } from './local-process.ts';
import { RestlessWriter } from './restless-writer.ts';

const CYCLES = process.env['ROOST_LONG'] === undefined ? 20 : 50;
const PEOPLE = ['mei', 'priya', 'lotte', 'dele'];
const note = z.object({ endpoint: z.string() });

/** What stands in the table of a server that nobody writes to. */
async function whatIsWrong(dataDir: string, writers: readonly RestlessWriter[]): Promise<string[]> {
  const { endpoint } = note.parse(JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')));
  const client = localClient(endpoint);
  try {
    const contents = await new DynamoDbArchive({ client, name: LOCAL_TABLE }).exportAll();
    return missingWrites(
      contents,
      writers.map(({ acknowledged }) => acknowledged),
    );
  } finally {
    client.destroy();
  }
}

async function signInWriters(url: string): Promise<RestlessWriter[]> {
  return Promise.all(
    PEOPLE.map(async (personId, index) => {
      const wire = new WireClient(url, `killdevice${index}`);
      await wire.signIn(personId);
      await wire.bind();
      return new RestlessWriter(wire, personId);
    }),
  );
}

it(`loses nothing it acknowledged in ${CYCLES} kills under load, and applies nothing twice`, async () => {
  const random = seededRandom(process.env['SEED'] ?? 'kill');
  const dataDir = mkdtempSync(join(tmpdir(), 'roost-kill-'));
  const port = await freePort();
  let server = await LocalProcess.start(port, dataDir);
  try {
    const writers = await signInWriters(server.url);
    for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
      const before = writers.map(({ pushes }) => pushes);
      const running = writers.map(async (writer) => writer.run(() => false));
      await wait(random.int(150, 900));
      await server.kill(random.chance(0.5) ? 'server' : 'everything');
      await Promise.all(running);
      server = await LocalProcess.start(port, dataDir);
      expect(await whatIsWrong(dataDir, writers), `after kill ${cycle}`).toEqual([]);
      expect(writers.every(({ pushes }, index) => pushes >= (before[index] ?? 0))).toBe(true);
    }
    // What broke off last is sent again, and everybody gets one more push through.
    const goals = writers.map(({ pushes }) => pushes + 2);
    await Promise.all(
      writers.map(async (writer, index) => writer.run(() => writer.pushes >= (goals[index] ?? 0))),
    );
    expect(await whatIsWrong(dataDir, writers)).toEqual([]);
    const pushes = writers.reduce((sum, writer) => sum + writer.pushes, 0);
    console.log(
      `${CYCLES} kills, ${pushes} acknowledged pushes of an edit and a note, none lost, none twice`,
    );
    expect(pushes).toBeGreaterThan(CYCLES);
    expect(await server.interrupt()).toBe(0);
  } finally {
    await server.kill('everything').catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  }
});
