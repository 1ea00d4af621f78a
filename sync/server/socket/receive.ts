import type { SocketMessage } from '../../protocol/poke.ts';
import type { ConnectionGate } from './connection-gate.ts';

/**
 * Takes what a client sends over the socket: a ping is answered, which tells the client that the line is alive both ways; anything else is passed
 * over, since work travels by push alone.
 */
export async function receive(gate: ConnectionGate, connectionId: string, text: string): Promise<void> {
  if (!isPing(text)) return;
  const pong: SocketMessage = { type: 'pong' };
  await gate.post(connectionId, JSON.stringify(pong));
}

function isPing(text: string): boolean {
  if (text.length > 200) return false;
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ping';
  } catch {
    return false;
  }
}
