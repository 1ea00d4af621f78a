import {
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
  type ApiGatewayManagementApiClient,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { ConnectionGate } from '../socket/connection-gate.ts';

/** API Gateway's management call. */
export class ApiGatewayConnections implements ConnectionGate {
  readonly #client: ApiGatewayManagementApiClient;

  constructor(client: ApiGatewayManagementApiClient) {
    this.#client = client;
  }

  async post(connectionId: string, text: string): Promise<'sent' | 'gone'> {
    const post = new PostToConnectionCommand({ ConnectionId: connectionId, Data: Buffer.from(text) });
    return this.#unlessGone(async () => this.#client.send(post));
  }

  async close(connectionId: string): Promise<void> {
    const end = new DeleteConnectionCommand({ ConnectionId: connectionId });
    await this.#unlessGone(async () => this.#client.send(end));
  }

  async #unlessGone(call: () => Promise<unknown>): Promise<'sent' | 'gone'> {
    try {
      await call();
      return 'sent';
    } catch (fault) {
      if (fault instanceof GoneException) return 'gone';
      throw fault;
    }
  }
}
