import { FUNCTION_PLANS } from '../aws/sync/function-plans.ts';
import { EFFORT, HABITS, type DeskSize } from './desk-size.ts';
import { FLEET } from './fleet.ts';
import { PRICES, type Price, type Priced } from './prices.ts';
import { callsOf, MONTH_S, readsOf, usageOf, type Usage } from './usage.ts';

/** How much of each priced thing a desk of this size uses in a month. */
export function quantitiesOf(size: DeskSize): Record<Priced, number> {
  const usage = usageOf(size);
  return {
    ...fixed(usage),
    ...ofFunctions(usage),
    ...ofStorage(usage),
    ...ofTraffic(size, usage),
    ...ofMail(usage),
  };
}

/** One line of the bill. `listUsd` is what it comes to when nothing is free. */
export interface BillLine {
  readonly item: Priced;
  readonly service: string;
  readonly quantity: number;
  readonly usd: number;
  readonly listUsd: number;
}

/** The bill of a month. */
export function billOf(size: DeskSize): BillLine[] {
  const quantities = quantitiesOf(size);
  return (Object.keys(PRICES) as Priced[]).map((item) => {
    const price: Price = PRICES[item];
    const quantity = quantities[item];
    const paid = Math.max(0, quantity - (price.free ?? 0));
    const usd = (of: number) => (of * price.usd) / price.per;
    return { item, service: price.service, quantity, usd: usd(paid), listUsd: usd(quantity) };
  });
}

/** What a month comes to in USD: as it is paid, and with nothing free. */
export function monthOf(size: DeskSize): { readonly usd: number; readonly listUsd: number } {
  const bill = billOf(size);
  return {
    usd: bill.reduce((sum, line) => sum + line.usd, 0),
    listUsd: bill.reduce((sum, line) => sum + line.listUsd, 0),
  };
}

function fixed({ workingS }: Usage) {
  return {
    wall: FLEET.walls,
    wallRules: FLEET.wallRules,
    keys: FLEET.keys,
    secrets: FLEET.secrets,
    alarmMetrics: FLEET.alarmMetrics,
    dashboards: FLEET.dashboards,
    ownMetrics:
      FLEET.logMetrics +
      FLEET.routeMetrics +
      FLEET.toldMetrics +
      FLEET.mailMetrics +
      FLEET.deviceMetrics * (workingS / MONTH_S),
    zones: FLEET.zones,
    healthChecks: FLEET.healthChecks,
    healthFeatures: FLEET.healthChecks,
  };
}

function ofFunctions(usage: Usage) {
  const { commits, pushes, pokes, pokePulls, safetyPulls, requesterCalls, healthCalls, minuteRuns } = usage;
  // The desk writes to itself once in a round.
  const mails = usage.mailsIn + usage.mailsOut + 2 * usage.rounds;
  const pulls = pokePulls + safetyPulls + requesterCalls;
  const ms =
    pulls * EFFORT.pullMs +
    pushes * EFFORT.pushMs +
    (healthCalls + usage.beacons) * EFFORT.healthMs +
    usage.rounds * EFFORT.roundCalls * EFFORT.pullMs +
    minuteRuns * EFFORT.minuteRunMs +
    // Each commit wakes the poker and the mailer; each poke is one call of the gate.
    2 * commits * EFFORT.streamMs +
    pokes * EFFORT.pokeMs +
    mails * EFFORT.mailMs;
  return {
    lambdaRuns:
      callsOf(usage) + minuteRuns + usage.checks + usage.rounds + usage.nights + 2 * commits + mails,
    lambdaGbS:
      (ms / 1_000) * (FUNCTION_PLANS.api.memoryMb / 1_024) +
      usage.rounds * EFFORT.roundS * (FUNCTION_PLANS.round.memoryMb / 1_024) +
      tableGbOf(usage) *
        EFFORT.checkSAGb *
        (usage.checks * (FUNCTION_PLANS.invariants.memoryMb / 1_024) +
          usage.nights * (FUNCTION_PLANS['retention-due'].memoryMb / 1_024)),
  };
}

function tableGbOf({ ticketsKept }: Usage): number {
  return (ticketsKept * HABITS.tableBytesATicket) / 1e9;
}

function ofStorage(usage: Usage) {
  const gb = tableGbOf(usage);
  const files = usage.ticketsKept * HABITS.filesATicket * HABITS.bytesAFile;
  const rawMail = usage.ticketsKept * HABITS.shareByMail * 2 * HABITS.bytesAMail;
  return {
    tableWrites:
      usage.changes * EFFORT.writesAChange +
      usage.messages * EFFORT.writesAMessage +
      usage.personal * EFFORT.writesAPersonal +
      usage.rounds * EFFORT.roundWrites +
      (usage.mailsIn + usage.mailsOut) * EFFORT.writesAMail,
    tableReads: readsOf(usage) + ((usage.checks + usage.nights) * gb * 1e9) / EFFORT.checkBytesARead,
    tableGb: gb,
    tablePitrGb: gb,
    backupGb: gb,
    objectGb: (files + rawMail) / 1e9,
    // A piece, a join, a copy, lists, and the logs of who asked for what.
    objectPuts:
      (usage.tickets * HABITS.filesATicket + usage.rounds) * 8 +
      usage.mailsIn +
      usage.rounds +
      callsOf(usage) / 100,
    objectGets: usage.tickets * HABITS.filesATicket * HABITS.readsAFile + 2 * usage.rounds,
    objectGbOut: (usage.tickets * HABITS.filesATicket * HABITS.readsAFile * HABITS.bytesAFile) / 1e9,
  };
}

function ofTraffic({ agents }: DeskSize, usage: Usage) {
  const calls = callsOf(usage);
  const pageLoads = usage.signedIn * HABITS.pageLoadsASignIn + agents * HABITS.daysAMonth;
  const siteCalls = calls + pageLoads * HABITS.callsAPageLoad;
  return {
    calls,
    socketWords: usage.pokes,
    socketMinutes: (agents * usage.workingS) / 60,
    siteCalls,
    siteGb: (calls * EFFORT.bytesAPull + pageLoads * HABITS.bytesAPageLoad) / 1e9,
    siteRewrites: pageLoads,
    wallCalls: siteCalls,
    people: usage.signedIn + agents,
    federatedPeople: agents,
    names: siteCalls / 20,
    logGb: ((calls + 2 * usage.commits + usage.minuteRuns) * EFFORT.logBytesACall) / 1e9,
  };
}

function ofMail({ tickets, rounds, ...usage }: Usage) {
  const [mailsIn, mailsOut] = [usage.mailsIn + rounds, usage.mailsOut + rounds];
  return {
    mailOut: mailsOut,
    mailOutGb: (tickets * HABITS.filesATicket * HABITS.bytesAFile) / 1e9,
    mailIn: mailsIn,
    mailInPieces: mailsIn,
    // What SES reports of each mail: that it arrived, or why it did not.
    notices: mailsOut,
    keyUses: mailsOut * 2,
  };
}
