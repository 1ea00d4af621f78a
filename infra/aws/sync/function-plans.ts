/** The calls of DynamoDB that are made on the table. Transactions are allowed by what is in them. */
export type TableAction =
  'BatchGetItem' | 'ConditionCheckItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'Scan';

/** What a function does with the sockets of others. */
export type SocketCall = 'POST' | 'DELETE';

/** What a function does with the bucket of files. */
export type FilesUse = 'exchange' | 'keep' | 'read' | 'remove';

/** One function: how it runs, and all that it may do. */
export interface FunctionPlan {
  readonly memoryMb: number;
  readonly timeoutS: number;
  /** How many run at once at most: the harm that a fault or a flood may do, to the table, to mail and to the bill. */
  readonly atOnce: number;
  readonly table: readonly TableAction[];
  readonly sockets?: readonly SocketCall[];
  readonly files?: FilesUse;
  /** Sends mail, and signs it. */
  readonly sendsMail?: true;
  /** Reads what mail signed, without sending. */
  readonly knowsMailSecret?: true;
  readonly readsRawMail?: true;
  /** Deletes raw mail, without reading it. */
  readonly removesRawMail?: true;
  /** Signs notifications. */
  readonly knowsNotifySecret?: true;
  /** Speaks with the sign-in and hands out the way to the socket. */
  readonly signsIn?: true;
}

/** Whatever reads documents and commits to them. */
const COMMITS: readonly TableAction[] = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
];

/** API Gateway answers by itself after 30 s. */
const CALL_S = 29;

/** Well under the ten minutes after which a run that sends is taken for dead (SENDING_MS). */
const MAIL_S = 300;

/** Every function, by the name of its file in `sync/server/handlers`. */
export const FUNCTION_PLANS = {
  api: {
    memoryMb: 1_024,
    timeoutS: CALL_S,
    atOnce: 60,
    table: COMMITS,
    sockets: ['POST', 'DELETE'],
    files: 'exchange',
    signsIn: true,
  },
  admin: {
    memoryMb: 1_024,
    timeoutS: CALL_S,
    atOnce: 10,
    table: COMMITS,
    sockets: ['POST', 'DELETE'],
    files: 'remove',
    removesRawMail: true,
    sendsMail: true,
  },
  'public-api': {
    memoryMb: 1_024,
    timeoutS: CALL_S,
    atOnce: 20,
    table: COMMITS,
    sockets: ['POST', 'DELETE'],
  },
  connect: {
    memoryMb: 512,
    timeoutS: 10,
    atOnce: 60,
    table: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem'],
  },
  disconnect: {
    memoryMb: 512,
    timeoutS: 10,
    atOnce: 20,
    table: ['DeleteItem', 'Query'],
    sockets: ['POST'],
  },
  message: {
    memoryMb: 512,
    timeoutS: 10,
    atOnce: 20,
    table: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
    sockets: ['POST'],
  },
  stream: {
    memoryMb: 1_024,
    timeoutS: 60,
    atOnce: 20,
    table: COMMITS,
    sockets: ['POST', 'DELETE'],
  },
  'mail-out': {
    memoryMb: 1_024,
    timeoutS: MAIL_S,
    atOnce: 5,
    table: COMMITS,
    files: 'read',
    sendsMail: true,
  },
  // One at a time: two of them would look after the same mail.
  'mail-due': {
    memoryMb: 1_024,
    timeoutS: MAIL_S,
    atOnce: 1,
    table: COMMITS,
    files: 'read',
    sendsMail: true,
  },
  // One at a time: two of them would look at the same clocks.
  'clocks-due': {
    memoryMb: 1_024,
    timeoutS: 60,
    atOnce: 1,
    table: COMMITS,
  },
  // One at a time: two of them would tell the same receiver twice.
  'webhooks-due': {
    memoryMb: 512,
    timeoutS: MAIL_S,
    atOnce: 1,
    table: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
  },
  // One at a time: two of them would notify the same device twice.
  'notify-due': {
    memoryMb: 512,
    timeoutS: MAIL_S,
    atOnce: 1,
    table: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
    knowsNotifySecret: true,
  },
  // One at a time: a run that died is taken up by the next.
  'retention-due': {
    memoryMb: 1_024,
    timeoutS: 300,
    atOnce: 1,
    table: COMMITS,
    files: 'remove',
    removesRawMail: true,
  },
  'mail-in': {
    memoryMb: 1_024,
    timeoutS: 60,
    atOnce: 5,
    table: COMMITS,
    files: 'keep',
    knowsMailSecret: true,
    readsRawMail: true,
  },
  'mail-reports': {
    memoryMb: 512,
    timeoutS: 30,
    atOnce: 5,
    table: COMMITS,
    knowsMailSecret: true,
  },
  // It reads the whole table, up to three times, and writes nothing.
  invariants: {
    memoryMb: 3_008,
    timeoutS: 300,
    atOnce: 1,
    table: ['BatchGetItem', 'Scan'],
  },
  // It comes by the public address, as people do: at the table it opens its session, and asks for a mail and looks for it. Its steps end within 265 s.
  round: {
    memoryMb: 512,
    timeoutS: 300,
    atOnce: 1,
    table: COMMITS,
  },
  // What it may call, and whom it tells, is given to it with the canary.
  'pre-traffic': {
    memoryMb: 512,
    timeoutS: 300,
    atOnce: 1,
    table: COMMITS,
  },
} as const satisfies Record<string, FunctionPlan>;

export type FunctionName = keyof typeof FUNCTION_PLANS;

export const FUNCTION_NAMES = Object.keys(FUNCTION_PLANS).filter(isFunctionName);

/** Those whose errors and throttles ring. A round's own alarm rings for whatever keeps it from being gone, so that two more would tell nothing. */
export const ALARMED_FUNCTIONS = FUNCTION_NAMES.filter((name) => name !== 'round');

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTION_PLANS, name);
}
