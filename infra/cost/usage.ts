import { laneCount } from '../../sync/domain/lane.ts';
import type { Kind } from '../../sync/domain/kind.ts';
import { WORKSPACE_SCOPE } from '../../sync/domain/scope.ts';
import { EFFORT, HABITS, type DeskSize } from './desk-size.ts';

/** What a desk does in a month. */
export interface Usage {
  readonly tickets: number;
  readonly ticketsKept: number;
  readonly commits: number;
  readonly messages: number;
  readonly changes: number;
  readonly personal: number;
  readonly workingS: number;
  readonly pushes: number;
  readonly pokes: number;
  readonly pokePulls: number;
  readonly safetyPulls: number;
  readonly requesterCalls: number;
  readonly signedIn: number;
  readonly mailsOut: number;
  readonly mailsIn: number;
  readonly healthCalls: number;
  /** Reports of devices: one an hour, and one when they are opened. */
  readonly beacons: number;
  readonly minuteRuns: number;
  /** Runs of the check over the whole table. */
  readonly checks: number;
  /** Rounds of everything that a person does. */
  readonly rounds: number;
  /** Runs that look for tickets whose time is over: each reads about the whole table, where an admin has set one. */
  readonly nights: number;
}

/** Seconds of a month. */
export const MONTH_S = (365.25 / 12) * 86_400;
/** Sixteen places ask, each every thirty seconds. */
const SECONDS_BETWEEN_HEALTH_CALLS = 30 / 16;
/** `mail-due`, `clocks-due`, `webhooks-due` and `notify-due`. */
const RUNS_A_MINUTE = 4;
const ROUNDS_AN_HOUR = 2;
const KINDS: readonly Kind[] = ['tickets', 'messages', 'events', 'people', 'settings', 'articles'];

/** How many logs a pull of everything looks at: each is one strong read, however little it finds. A person's own is one more. */
export const LOGS_OF_EVERYTHING = KINDS.reduce((sum, kind) => sum + laneCount(WORKSPACE_SCOPE, kind), 0) + 1;
/** What a poke makes a device look at: the kinds that a change touches. */
export const LOGS_OF_A_POKE = 2 * laneCount(WORKSPACE_SCOPE, 'tickets') + 1;

/** Works out what a desk of this size does in a month. */
export function usageOf(size: DeskSize): Usage {
  const tickets = size.requestsAWeek * HABITS.weeksAMonth;
  const messages = tickets * HABITS.messagesATicket;
  const changes = tickets * HABITS.changesATicket;
  const commits = messages + changes;
  const workingS = HABITS.hoursADay * HABITS.daysAMonth * 3_600;
  const pokePulls = size.agents * pulledWindows(commits, workingS, size.gatherS);
  const personal = tickets * (HABITS.draftsATicket + HABITS.readMarksATicket);
  const signedIn = (tickets / HABITS.ticketsARequesterMonth) * HABITS.shareOfRequestersSignedIn;
  return {
    tickets,
    ticketsKept: size.requestsAWeek * 52 * HABITS.yearsKept,
    commits,
    messages,
    changes,
    personal,
    workingS,
    pushes: commits + personal,
    pokes: pokePulls + tickets * HABITS.presenceWordsATicket * Math.min(size.agents, 12),
    pokePulls,
    safetyPulls: (size.agents * workingS) / 60 / HABITS.minutesBetweenSafetyPulls,
    requesterCalls: signedIn * HABITS.pageLoadsASignIn * HABITS.callsAPageLoad,
    signedIn,
    mailsOut: tickets * (HABITS.repliesATicket + 2),
    mailsIn: tickets * HABITS.shareByMail * 2,
    healthCalls: MONTH_S / SECONDS_BETWEEN_HEALTH_CALLS,
    beacons: size.agents * HABITS.daysAMonth * (HABITS.hoursADay + 1),
    minuteRuns: RUNS_A_MINUTE * (MONTH_S / 60),
    checks: MONTH_S / 3_600,
    rounds: ROUNDS_AN_HOUR * (MONTH_S / 3_600),
    nights: MONTH_S / 86_400,
  };
}

/** How many windows of `gatherS` have a commit in them, if commits come by chance: one poke and one pull each. */
export function pulledWindows(commits: number, workingS: number, gatherS: number): number {
  const inAWindow = (commits / workingS) * gatherS;
  return (workingS / gatherS) * (1 - Math.exp(-inAWindow));
}

/** Calls of the API in a month, by whomever. */
export function callsOf(usage: Usage): number {
  const { pushes, pokePulls, safetyPulls, requesterCalls, healthCalls, beacons, rounds } = usage;
  const roundCalls = rounds * EFFORT.roundCalls;
  return pushes + pokePulls + safetyPulls + requesterCalls + healthCalls + beacons + roundCalls;
}

/** Read units of a month. */
export function readsOf(usage: Usage): number {
  const { pushes, pokePulls, safetyPulls, minuteRuns, rounds } = usage;
  return (
    rounds * EFFORT.roundReads +
    callsOf(usage) * EFFORT.readsACall +
    safetyPulls * LOGS_OF_EVERYTHING +
    pokePulls * LOGS_OF_A_POKE +
    pushes * EFFORT.readsAPush +
    minuteRuns * EFFORT.readsACall
  );
}
