import { useCallback, useState } from 'react';
import { isAgent } from '../../../sync/domain/person.ts';
import type { KnownDevice } from '../../../sync/protocol/admin.ts';
import { Button } from '../../components/button.tsx';
import { askDevices } from '../../live/admin-api.ts';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { showAge, showExact } from '../../words/moment.ts';
import { countWords } from '../../words/ticket-words.ts';
import { NotAnswered } from './not-answered.tsx';
import { PartHead } from './part-head.tsx';
import { useAsked } from './use-asked.ts';

/** Every device of those who work here: when it was last in touch, and what it said waits on it. */
export function DevicesScreen() {
  const { read } = useDesk().workspace;
  const [turn, setTurn] = useState(0);
  const ask = useCallback(async () => {
    return askDevices(
      read
        .people()
        .flatMap((one) => (isAgent(one) ? [one.id] : []))
        .slice(0, 100),
    );
  }, [read]);
  const answer = useAsked(ask, turn);
  return (
    <>
      <PartHead
        title="Devices"
        about="The browsers and phones that hold tickets. A device that is signed out here deletes what it holds at its next contact."
      />
      {answer?.kind === 'answered' ? (
        <ul aria-label="Devices" className="flex flex-col">
          {answer.value.devices.length === 0 && (
            <li className="text-muted">No device has been in touch yet.</li>
          )}
          {[...answer.value.devices]
            .sort((a, b) => (a.lastContactAt < b.lastContactAt ? 1 : -1))
            .map((device) => (
              <Line key={device.device} device={device} onDone={() => setTurn(turn + 1)} />
            ))}
        </ul>
      ) : (
        <NotAnswered answer={answer} />
      )}
    </>
  );
}

function Line({ device, onDone }: { readonly device: KnownDevice; readonly onDone: () => void }) {
  const { workspace } = useDesk();
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const nowMs = useNow();
  const [asked, setAsked] = useState(false);
  const name = read.person(device.personId)?.name ?? 'Somebody unknown here';
  const purge = async () => {
    const { personId, device: id } = device;
    if (await give('purge-device', { personId, device: id }, `A device of ${name} is signed out.`)) onDone();
  };
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-2 py-2">
      <span className="min-w-0 flex-1">
        <span className="block font-strong">
          {name}
          {device.device === workspace.device && ', this device'}
        </span>
        <span className="block text-xs text-muted" title={showExact(device.lastContactAt)}>
          Last contact {showAge(device.lastContactAt, nowMs)} ago. {standingOf(device)}
        </span>
        {fault !== null && (
          <span role="alert" className="block text-danger">
            {fault.sentence}
          </span>
        )}
      </span>
      {device.purgeOrderedAt === null && (
        <Button
          look={asked ? 'outline' : 'danger'}
          disabled={busy}
          onClick={() => setAsked(!asked)}
          aria-label={asked ? 'Leave it' : `Sign out and empty the device of ${name}`}
        >
          {asked ? 'Leave it' : 'Sign out and empty'}
        </Button>
      )}
      {asked && device.purgeOrderedAt === null && (
        <Button look="danger" disabled={busy} onClick={() => act(purge())}>
          Empty it, unsent work included
        </Button>
      )}
    </li>
  );
}

function standingOf({ unsent, purgeOrderedAt, purgeToldAt }: KnownDevice): string {
  if (purgeToldAt !== null) return 'It was told to delete what it holds.';
  if (purgeOrderedAt !== null) return 'It will be emptied at its next contact.';
  if (unsent === null) return 'It has not said what waits on it.';
  return unsent === 0 ? 'Nothing waited on it.' : `${countWords(unsent, 'change')} waited on it.`;
}
