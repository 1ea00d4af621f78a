/** What a small record is about. Each family has one codec, beside the use cases that own it. */
export type RecordFamily =
  | 'session'
  | 'person-sessions'
  | 'sign-in'
  /** The links of mails that open one request, by ticket too, and the browsers that followed one. */
  | 'link'
  | 'ticket-links'
  | 'link-session'
  | 'identity'
  | 'device'
  | 'person-devices'
  | 'socket-ticket'
  | 'connection'
  | 'presence'
  /** Mail that has not gone yet, mail that waits for an agent, and how much one address was sent or sent lately. */
  | 'mail-due'
  | 'mail-waiting'
  | 'mail-rate'
  /** How far the mail has come that the desk writes to itself. */
  | 'round-mail'
  /** When a ticket's promises have to be looked at. */
  | 'sla-due'
  | 'file'
  | 'file-quota'
  /** Of a key of the API: when it was used, how often lately, what it was refused, and the answers it was given. */
  | 'api-use'
  | 'api-rate'
  | 'api-refused'
  | 'api-answer'
  /** What webhooks are still to be told, what they were told, and how they stand. */
  | 'webhook-due'
  | 'webhook-delivery'
  | 'webhook-state'
  /** Devices that are notified, whose they are and at which address; what they are still to be told, what they were told; and whose key signs it. */
  | 'notify-device'
  | 'notify-person'
  | 'notify-endpoint'
  | 'notify-due'
  | 'notify-sent'
  | 'notify-key'
  /** The run that empties old tickets, while it has not ended. */
  | 'retention'
  /** What the one machine notes of its own sample desk. */
  | 'desk';

/** Where a small record lives: a family, the id within it and, where several belong together under one id, the part. */
export interface RecordAddress {
  readonly family: RecordFamily;
  readonly id: string;
  readonly part?: string;
}

/** What is kept: plain JSON, parsed by the family's codec at each read. */
export type RecordBody = Readonly<Record<string, unknown>>;

/**
 * Small records beside the documents: sessions, sockets, device bindings. They are not synced and have no log. Reads are strongly
 * consistent, and a record past its `expiresAtMs` is as good as gone even while the table still holds it.
 */
export interface RecordStore {
  read(address: RecordAddress): Promise<RecordBody | null>;
  /** Writes a new record; false, with nothing written, when one is there. */
  create(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean>;
  /** Writes over a record that is there; false, with nothing written, when it is not: what was deleted stays deleted. */
  replace(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean>;
  /** Deletes the record and gives what it held: of several callers exactly one gets it. */
  take(address: RecordAddress): Promise<RecordBody | null>;
  /** Every part under one id. */
  list(family: RecordFamily, id: string): Promise<readonly ListedRecord[]>;
}

/** One of several records under one id. */
export interface ListedRecord {
  readonly part: string;
  readonly body: RecordBody;
}
