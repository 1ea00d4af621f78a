import { WebSocket } from 'ws';
import { ROUND_AGENT } from '../synthetic/round-browser.ts';
import type { OpenSocket } from '../synthetic/heard-pokes.ts';

/** Opens a socket as a page of the site would. Node's own cannot say from which page it comes, and the desk lets in its own pages alone. */
export const openWsSocket: OpenSocket = async (url, origin, signal) => {
  const socket = new WebSocket(url, { origin, headers: { 'user-agent': ROUND_AGENT } });
  const giveUp = () => socket.terminate();
  signal.addEventListener('abort', giveUp);
  try {
    await new Promise<void>((open, fail) => socket.once('open', open).once('error', fail));
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
  // From here on a broken line shows as a poke that does not come.
  socket.on('error', giveUp);
  return {
    hear: (listener) => socket.on('message', (data: Buffer) => listener(data.toString('utf8'))),
    close: async () => {
      const closed = new Promise((done) => socket.once('close', done));
      if (socket.readyState === WebSocket.CLOSED) return;
      socket.close();
      await closed;
    },
  };
};
