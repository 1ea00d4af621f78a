import { commitAndAnnounce, type KnownHeads } from '../commit-and-announce.ts';
import { CommitPlan, type TableView } from '../commit-plan.ts';
import { pause } from '../pause.ts';
import { planSize } from '../seal-plan.ts';
import type { ServerDeps } from '../server-deps.ts';
import { documentKeyText, type DocumentKey } from '../stored-document.ts';
import { StoreUnavailable } from '../sync-store.ts';

/** One thing the server itself wants written: what has to be read for it, and what it makes of that. It may run several times. */
export interface Job {
  readonly documents: readonly DocumentKey[];
  readonly markers: readonly string[];
  apply(plan: CommitPlan): void;
}

const MOST_ACTIONS = 90;
const MOST_BYTES = 3_000_000;
/** Items read for one attempt: more than fit into one transaction would be read twice. */
const ITEMS_READ = 80;
const MOST_FAILURES = 40;

/** How to run jobs. */
export interface RunOptions {
  /** What the jobs write is most likely new: it is read only once it has stood in the way. */
  readonly isNew?: boolean;
}

/** Commits jobs in their order, as many in one transaction as fit. Throws `StoreUnavailable` when it gets nowhere; what was committed stays. */
export async function runJobs(
  deps: ServerDeps,
  jobs: readonly Job[],
  { isNew = false }: RunOptions = {},
): Promise<void> {
  const heads: KnownHeads = new Map();
  let failures = 0;
  for (let rest = jobs; rest.length > 0;) {
    const batch = firstJobs(rest);
    const view = isNew && failures === 0 ? unread(batch) : await readFor(deps, batch);
    const done = await commitJobs(deps, batch, view, heads);
    rest = rest.slice(done);
    failures = done > 0 ? 0 : failures + 1;
    if (failures === MOST_FAILURES) throw new StoreUnavailable('Others kept writing the same documents.');
    if (failures > 1) await pause(deps, failures);
  }
}

function firstJobs(jobs: readonly Job[]): readonly Job[] {
  let items = 0;
  const end = jobs.findIndex(({ documents }, index) => index > 0 && (items += documents.length) > ITEMS_READ);
  return end < 0 ? jobs : jobs.slice(0, end);
}

/** Commits the first jobs of these and gives how many; 0 when others were quicker. */
async function commitJobs(
  deps: ServerDeps,
  jobs: readonly Job[],
  view: TableView,
  heads: KnownHeads,
): Promise<number> {
  const plan = new CommitPlan(view);
  let fitted = 0;
  for (const job of jobs) {
    const fork = plan.fork();
    job.apply(fork);
    const { actions, bytes } = planSize(fork);
    if (!plan.isEmpty && (actions > MOST_ACTIONS || bytes > MOST_BYTES)) break;
    plan.absorb(fork);
    fitted += 1;
  }
  if (plan.isEmpty) return fitted;
  const at = new Date(deps.clock.now()).toISOString();
  return (await commitAndAnnounce(deps, plan, { origin: 'srv', at }, heads)).done ? fitted : 0;
}

function unread(jobs: readonly Job[]): TableView {
  return {
    documents: new Map(jobs.flatMap(({ documents }) => documents.map((key) => [documentKeyText(key), null]))),
    markers: new Map(jobs.flatMap(({ markers }) => markers.map((name) => [name, null]))),
  };
}

async function readFor({ store }: ServerDeps, jobs: readonly Job[]): Promise<TableView> {
  const keys = jobs.flatMap(({ documents }) => documents);
  const names = [...new Set(jobs.flatMap(({ markers }) => markers))];
  const [documents, markers] = await Promise.all([
    store.readDocuments(keys),
    names.length === 0 ? [] : store.readMarkers(names),
  ]);
  return {
    documents: new Map(keys.map((key, index) => [documentKeyText(key), documents[index] ?? null])),
    markers: new Map(names.map((name, index) => [name, markers[index] ?? null])),
  };
}
