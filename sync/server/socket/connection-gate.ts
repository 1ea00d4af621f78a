/** The management call of the socket gateway: API Gateway's, or its stand-in on one machine. */
export interface ConnectionGate {
  /** Sends one text; `gone` when the connection has ended (HTTP 410), which is news and no fault. */
  post(connectionId: string, text: string): Promise<'sent' | 'gone'>;
  /** Ends the connection; one that has already ended is no fault. */
  close(connectionId: string): Promise<void>;
}
