import { deskCommands } from './desk-commands.ts';
import type { DeviceParts } from './device-parts.ts';
import { ExchangeRun } from './exchange-run.ts';
import { ModelFeed } from './feed-model.ts';
import { OutboxView } from './outbox-view.ts';
import { statusView } from './status-view.ts';
import { HeldSends } from './held-sends.ts';
import { ActivityKeeper } from './kept-activity.ts';
import { storageFault } from './storage-fault.ts';
import { StorageLoss } from './storage-loss.ts';
import type { Workspace } from './workspace.ts';

/** Reads what the device holds, starts the exchange with the server, and gives the whole to the screens. */
export async function assembleWorkspace(parts: DeviceParts): Promise<Workspace> {
  const { database, desk, refusedWork } = parts;
  const model = desk.read;
  const { files } = desk;
  const { feed, whole, ends } = await openModel(parts);
  const run = new ExchangeRun(parts, whole);
  const { status, end } = statusView(parts);
  const heldSends = new HeldSends(desk, refusedWork);
  const outbox = new OutboxView(desk, refusedWork, heldSends, {
    sending: () => run.sending(),
    syncNow: () => run.syncNow(),
  });
  const changed = (): void => {
    files.changed();
    outbox.changed();
  };
  ends.push(
    end,
    heldSends.open(),
    refusedWork.signal.subscribe(() => {
      model.refused(refusedWork.all());
      changed();
    }),
    model.subscribe(changed),
    parts.health.signal.subscribe(() => outbox.changed()),
  );
  const stop = async (): Promise<void> => {
    feed.readNoMore();
    await run.close();
    await whole;
    for (const one of ends) one();
  };
  const wipe = async (): Promise<void> => {
    await stop();
    await database.remove();
    await files.shelf.wipe();
    desk.environment.keepsakes?.write(`roost-device-${desk.personId}`, null);
    new StorageLoss(desk.environment, desk.personId).leave();
  };
  ends.push(obeyPurge(parts, wipe));
  return {
    personId: desk.personId,
    device: desk.device,
    read: model,
    bring: async (ticketId) => feed.bring(ticketId),
    commands: deskCommands(desk, heldSends, async (ticketId) => feed.bring(ticketId)),
    outbox,
    files,
    status,
    log: { latest: () => parts.health.log.latest(), subscribe: parts.health.log.signal.subscribe },
    presence: presenceOf(parts, run),
    syncNow: () => run.syncNow(),
    close: async () => {
      await stop();
      files.shelf.close();
      await database.close();
    },
    wipe,
  };
}

/** Reads what a person begins with; `whole` resolves once the rest has been read as well. */
async function openModel(parts: DeviceParts) {
  const { database, desk, refusedWork } = parts;
  const feed = new ModelFeed(database, desk.read);
  const ends = [await refusedWork.open(), () => feed.close()];
  await feed.open();
  ends.push(await desk.files.open());
  desk.read.refused(refusedWork.all());
  return { feed, ends, whole: readOn(parts, feed, ends) };
}

/** How long the first list has to be drawn before the rest is read. */
const DRAW_MS = 500;

/** Reads the rest. Until then nothing is exchanged: what waits to be sent is not all known. A storage that fails meanwhile is told of. */
async function readOn({ database, desk, health }: DeviceParts, feed: ModelFeed, ends: (() => void)[]) {
  const failed = (cause: unknown): void => health.storage(storageFault(cause).message);
  const { timers } = desk.environment;
  const keeper = new ActivityKeeper({ store: database.stores.device, model: desk.read, timers }, failed);
  try {
    // What a large desk begins with is drawn first: reading on at once would take the page's time from that.
    if (!desk.read.hasEveryTicket()) await new Promise<void>((drawn) => timers.after(DRAW_MS, drawn));
    await feed.complete();
    if (desk.read.isWhole()) ends.push(keeper.open());
  } catch (cause) {
    failed(cause);
  }
}

function presenceOf({ presence }: DeviceParts, run: ExchangeRun): Workspace['presence'] {
  return {
    version: () => presence.version(),
    at: (ticketId) => presence.at(ticketId),
    here: (place) => run.place.here(place),
    subscribe: presence.signal.subscribe,
  };
}

/** Deletes what the device holds once an admin has ordered it, and says so. Gives back the end of it. */
function obeyPurge({ purgeOrder, desk }: DeviceParts, wipe: () => Promise<void>): () => void {
  let obeyed = false;
  return purgeOrder.subscribe(() => {
    if (obeyed) return;
    obeyed = true;
    // Not within the call that brought the order: the exchange it belongs to has to end first.
    desk.environment.timers.after(0, () => void wipe().then(() => desk.environment.purged?.()));
  });
}
