import type { SocketMessage } from '../../protocol/poke.ts';
import { SAID_LENGTH, saidSchema, type Said } from '../../protocol/presence.ts';
import { hearPresence, type PresenceDeps } from './hear-presence.ts';

/**
 * Takes what a client says over the socket. A ping is answered, which tells the client that the line is alive both ways; where its person is goes on
 * to those who may know. Anything else is passed over, since work travels by push alone.
 */
export async function receive(deps: PresenceDeps, connectionId: string, text: string): Promise<void> {
  const said = readSaid(text);
  if (said === null) return;
  if (said.type === 'here') return hearPresence(deps, connectionId, said.at);
  const pong: SocketMessage = { type: 'pong' };
  await deps.gate.post(connectionId, JSON.stringify(pong));
}

function readSaid(text: string): Said | null {
  if (text.length > SAID_LENGTH) return null;
  try {
    const said = saidSchema.safeParse(JSON.parse(text));
    return said.success ? said.data : null;
  } catch {
    return null;
  }
}
