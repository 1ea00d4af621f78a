import { startEpoch } from '../../../sync/server/admin/start-epoch.ts';
import { checkAudiences } from '../../../sync/server/check-audiences.ts';
import { checkLogs } from '../../../sync/server/check-logs.ts';
import { reapply } from '../../../sync/server/restore/reapply.ts';
import { DeployFault } from '../deploy-fault.ts';
import type { Say, Step } from '../step.ts';
import type { RestorePort } from './restore-port.ts';

/** What a restore is asked for with. */
export interface RestoreAsked {
  readonly port: RestorePort;
  /** The moment to go back to, in milliseconds since 1970. */
  readonly atMs: number;
  readonly newEpoch: () => string;
  readonly say: Say;
}

const FAULTS_SHOWN = 5;

/**
 * Goes back to a moment, on a table of its own: the one that is left stays as it is. What was erased or revoked since stays so, and the new epoch has
 * devices give back what they hold and the restore lost.
 */
export function restorePlan(asked: RestoreAsked): Step[] {
  const { port, atMs } = asked;
  return [
    look(asked),
    {
      name: 'stop',
      does: 'Stops every function. Devices go on, and keep what they write.',
      doneWhen: null,
      command: 'aws lambda put-function-concurrency --reserved-concurrent-executions 0',
      isDone: async () => port.isWired(atMs),
      run: async () => port.stopWriters(),
    },
    {
      name: 'copy',
      does: 'Restores the moment into a table of its own.',
      doneWhen: 'the table of that moment is there',
      command: 'aws dynamodb restore-table-to-point-in-time',
      isDone: async () => port.hasCopy(atMs),
      run: async () => port.copy(atMs),
    },
    {
      name: 'equip',
      does: 'Gives it a stream, expiry, point-in-time recovery and protection, with which no restored table comes.',
      doneWhen: null,
      command: 'aws dynamodb update-table, update-time-to-live, update-continuous-backups',
      run: async () => port.equip(atMs),
    },
    ...makeTrue(asked),
    {
      name: 'wire',
      does: 'Has functions, stream, alarms and backups stand on it.',
      doneWhen: 'the functions name it',
      command: 'npm run synth; npx cdk deploy',
      isDone: async () => port.isWired(atMs),
      run: async () => port.wire(atMs),
    },
    {
      name: 'start',
      does: 'Lets the functions run again.',
      doneWhen: null,
      command: 'aws lambda put-function-concurrency',
      run: async () => port.startWriters(),
    },
  ];
}

function look({ port, atMs, say }: RestoreAsked): Step {
  return {
    name: 'moment',
    does: 'Looks whether the table can be restored to that moment.',
    doneWhen: null,
    command: 'aws dynamodb describe-continuous-backups',
    run: async () => {
      const window = await port.window();
      if (window === null)
        throw new DeployFault(
          'The table keeps no moments to go back to. The second vault has a copy of every night: docs/restore.md.',
        );
      const [from, until] = [window.fromMs, window.untilMs].map((ms) => new Date(ms).toISOString());
      if (atMs < window.fromMs || atMs > window.untilMs)
        throw new DeployFault(
          `The table can be restored to moments from ${from ?? ''} to ${until ?? ''}. Name one of those with --at.`,
        );
      say(`   to ${new Date(atMs).toISOString()}; the latest would be ${until ?? ''}`);
    },
  };
}

/** What makes a copy the desk: records of now, what may not be undone, logs that are whole, and an epoch of its own. */
function makeTrue({ port, atMs, newEpoch, say }: RestoreAsked): Step[] {
  const isWired = async () => port.isWired(atMs);
  const command = 'npm run restore -- <environment> --at <time>';
  return [
    {
      name: 'records',
      does: 'Takes over who is signed in, what was mailed and the audit log, as they are now.',
      doneWhen: 'the functions name the copy',
      command,
      isDone: isWired,
      run: async () => port.carryRecords(atMs),
    },
    {
      name: 'reapply',
      does: 'Erases again what was erased since, and takes again the rights that were taken since.',
      doneWhen: 'the functions name the copy',
      command,
      isDone: isWired,
      run: async () => {
        const { deps, archive } = port.restored(atMs);
        const { erased, forgotten, revoked } = await reapply(
          { ...deps, archive },
          await port.afterwards.read(),
        );
        say(`   ${erased} documents and ${forgotten} people erased again, ${revoked} people revoked again`);
      },
    },
    {
      name: 'check',
      does: 'Looks whether its logs and audiences are whole.',
      doneWhen: 'the functions name the copy',
      command,
      isDone: isWired,
      run: async () => {
        const contents = await port.restored(atMs).archive.exportAll();
        const faults = [...checkLogs(contents), ...checkAudiences(contents)];
        for (const fault of faults.slice(0, FAULTS_SHOWN)) say(`   ${fault}`);
        if (faults.length > 0)
          throw new DeployFault(
            `${faults.length} things are wrong with the table of that moment: it may lie within a transaction. Name one some seconds earlier.`,
          );
      },
    },
    {
      name: 'epoch',
      does: 'Raises the epoch: devices give back what they hold and the restore lost.',
      doneWhen: 'its epoch is another than that of the table that is left',
      command,
      isDone: async () =>
        (await isWired()) || (await port.restored(atMs).deps.store.readMeta()).epoch !== (await port.epoch()),
      run: async () => startEpoch(port.restored(atMs).deps.store, newEpoch()),
    },
  ];
}
