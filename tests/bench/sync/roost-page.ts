import { browserEnvironment } from '../../../sync/client/browser-environment.ts';
import { browserStorage } from '../../../sync/client/browser-storage.ts';
import type { DeviceEnvironment } from '../../../sync/client/environment.ts';
import { openWorkspace } from '../../../sync/client/open-workspace.ts';
import type { Subscribe } from '../../../sync/client/subscribe.ts';
import type { Workspace } from '../../../sync/client/workspace.ts';
import { moment, storedBytes, type BenchDevice } from './bench-device.ts';
import { cuttableFetch } from './cuttable-fetch.ts';
import { inboxRows, unfinished } from './shown-list.ts';

const network = cuttableFetch();
const sockets = new Set<() => void>();
let isCut = false;
let open: Workspace | null = null;

/** The app's own environment, but for a network that can be cut. */
function environment(): DeviceEnvironment {
  const real = browserEnvironment('bench');
  return {
    ...real,
    fetch: (path, init) => network.fetch(path, init),
    openSocket: (url, events) => {
      const socket = real.openSocket(url, {
        ...events,
        closed: () => {
          sockets.delete(end);
          events.closed();
        },
      });
      const end = () => {
        socket.close();
        sockets.delete(end);
        events.closed();
      };
      sockets.add(end);
      if (isCut) queueMicrotask(end);
      return socket;
    },
  };
}

function workspace(): Workspace {
  if (open === null) throw new Error('The first sync comes first');
  return open;
}

/** Resolves as soon as it is true, looking after every change. */
function until(subscribe: Subscribe, isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let end = () => {};
    const look = () => {
      if (!isTrue()) return;
      end();
      resolve();
    };
    end = subscribe(look);
    look();
  });
}

const device: BenchDevice = {
  async firstSync(expected) {
    const person = new URLSearchParams(location.search).get('person') ?? '';
    const startedMs = performance.now();
    open = await openWorkspace({
      person: { id: person },
      storage: browserStorage(),
      environment: environment(),
      multiInstance: true,
    });
    const { status, read } = open;
    const tickets = () => read.tickets().map(({ ticket }) => ticket);
    await until(read.subscribe, () => unfinished(tickets()).length === expected.unfinished);
    inboxRows(tickets());
    const usableMs = performance.now() - startedMs;
    await until(
      status.subscribe,
      () => status.current().firstSync === null && read.tickets().length === expected.total,
    );
    return { usableMs, completeMs: performance.now() - startedMs, documents: read.tickets().length };
  },
  async editOffline(count) {
    isCut = true;
    network.cut();
    for (const end of [...sockets]) end();
    const { commands, read } = workspace();
    const edited = read.tickets().slice(0, count);
    const startedMs = performance.now();
    await Promise.all(
      edited.map(({ ticket }, n) =>
        commands.changeTicket(ticket.id, { tags: [...ticket.tags, `bulk-${n}`] }),
      ),
    );
    return performance.now() - startedMs;
  },
  async drain() {
    const { status } = workspace();
    const before = network.requests();
    const startedMs = performance.now();
    isCut = false;
    network.restore();
    workspace().syncNow();
    await until(status.subscribe, () => status.current().unsent === 0);
    return { ms: performance.now() - startedMs, requests: network.requests() - before };
  },
  async editToAck(id, value) {
    const { commands, read } = workspace();
    const startedMs = performance.now();
    await commands.changeTicket(id, { tags: [value] });
    await until(read.subscribe, () => read.ticket(id)?.mark === 'saved');
    return performance.now() - startedMs;
  },
  async edit(id, value) {
    const at = moment();
    await workspace().commands.changeTicket(id, { tags: [value] });
    return at;
  },
  async seen(id, value) {
    const { read } = workspace();
    await until(read.subscribe, () => read.ticket(id)?.ticket.tags[0] === value);
    return moment();
  },
  disk: storedBytes,
  async wipe() {
    await open?.wipe();
    open = null;
  },
};
window.device = device;
