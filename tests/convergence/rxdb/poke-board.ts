import type { SocketEvents, SocketPort } from '../../../sync/client/environment.ts';
import type { Poke } from '../../../sync/protocol/poke.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';

/** Sockets that lose, repeat and delay pokes, and die without a word. */
export interface PokeBoard {
  announce(pokes: readonly Poke[]): void;
  open(events: SocketEvents): SocketPort;
}

export function pokeBoard(time: VirtualTime, random: SeededRandom, isIll: () => boolean): PokeBoard {
  const sockets = new Set<SocketEvents>();
  return {
    announce: (pokes) => {
      const text = JSON.stringify({ type: 'pokes', pokes });
      for (const socket of sockets) {
        const times = isIll() ? random.int(0, 2) : 1;
        for (let left = times; left > 0; left -= 1)
          time.after(random.int(1, isIll() ? 2_000 : 20), () => {
            if (sockets.has(socket)) socket.message(text);
          });
      }
    },
    open: (events) => {
      const close = (): void => void sockets.delete(events);
      time.after(random.int(1, 200), () => {
        sockets.add(events);
        events.opened();
      });
      if (isIll())
        time.after(random.int(1_000, 600_000), () => {
          if (!sockets.delete(events)) return;
          // Half of them die silently: nobody is told, and nothing comes any more.
          if (random.chance(0.5)) events.closed();
        });
      return { send: () => undefined, close };
    },
  };
}
