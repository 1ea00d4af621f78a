import { SAFETY_PULL_MS } from '../../sync/protocol/limits.ts';

/** How large a desk is. Everything else about it follows from `HABITS`. */
export interface DeskSize {
  readonly name: string;
  readonly agents: number;
  readonly requestsAWeek: number;
  /** Pokes to one device gather for so long. A device gathers for 0.05 s by itself; more is for the server to do. */
  readonly gatherS: number;
}

/** What the promise is about, ten and a hundred times of it, and a desk of a large house whose server gathers pokes for ten seconds. */
export const DESK_SIZES = {
  base: { name: 'base', agents: 12, requestsAWeek: 100, gatherS: 0.05 },
  tenfold: { name: '10x', agents: 12, requestsAWeek: 1_000, gatherS: 0.05 },
  hundredfold: { name: '100x', agents: 12, requestsAWeek: 10_000, gatherS: 0.05 },
  large: { name: '1,200 agents', agents: 1_200, requestsAWeek: 10_000, gatherS: 10 },
} as const satisfies Record<string, DeskSize>;

const KB = 1_000;
const MB = 1_000 * KB;

/** What people and their documents are like. Guesses stand here and nowhere else; each is what a month of real use would replace first. */
export const HABITS = {
  weeksAMonth: 52 / 12,
  hoursADay: 7,
  daysAMonth: 21,
  minutesBetweenSafetyPulls: SAFETY_PULL_MS / 60_000,
  /** Of a ticket, from first to last. */
  messagesATicket: 6,
  changesATicket: 8,
  draftsATicket: 12,
  readMarksATicket: 6,
  repliesATicket: 3,
  presenceWordsATicket: 6,
  /** Requesters beside their tickets: three in five write by mail, one in three looks at a page of ours. */
  shareByMail: 0.6,
  shareOfRequestersSignedIn: 0.35,
  ticketsARequesterMonth: 1.5,
  pageLoadsASignIn: 3,
  callsAPageLoad: 25,
  bytesAPageLoad: 0.4 * MB,
  /** Bytes as they lie in the table, with log entries, history and requesters' copies. */
  tableBytesATicket: 30 * KB,
  filesATicket: 0.3,
  bytesAFile: 1.2 * MB,
  readsAFile: 4,
  bytesAMail: 40 * KB,
  /** How many years of tickets lie in the table and the buckets when the month is looked at. */
  yearsKept: 1,
} as const;

/** What a call costs the server, measured on one machine and rounded up. */
export const EFFORT = {
  pullMs: 40,
  pushMs: 120,
  healthMs: 15,
  minuteRunMs: 150,
  /** The hourly check reads the table whole: seconds for a gigabyte of it, and bytes to a read unit. */
  checkSAGb: 200,
  checkBytesARead: 4 * KB,
  /** Seconds of a round: it mostly waits for its mail. */
  roundS: 45,
  /** What a round asks for, counted over the built functions and rounded up: calls of the API, and what it and they read and write at the table besides. */
  roundCalls: 12,
  roundReads: 100,
  roundWrites: 40,
  streamMs: 60,
  pokeMs: 2,
  mailMs: 600,
  /** A transaction writes each kilobyte twice. */
  writesAChange: 16,
  writesAMessage: 28,
  writesAPersonal: 8,
  writesAMail: 12,
  readsAPush: 20,
  /** Session, person and epoch. */
  readsACall: 3,
  /** A line of ours, three of Lambda's, one of the gate's. */
  logBytesACall: 1.1 * KB,
  bytesAPull: 3 * KB,
} as const;
