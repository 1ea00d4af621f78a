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
import { t } from '../../words/t.ts';
import { NotAnswered } from './not-answered.tsx';
import { PartHead } from './part-head.tsx';
import { useAsked } from './use-asked.ts';

/** So many people are asked about at once, which is as many as the server answers for. */
const PEOPLE_AT_ONCE = 100;

/** Every device of those who work here: when it was last in touch, and what it said waits on it. */
export function DevicesScreen() {
  const { read } = useDesk().workspace;
  const [turn, setTurn] = useState(0);
  const [first, setFirst] = useState(0);
  const staff = read.people().filter(isAgent).length;
  const ask = useCallback(async () => {
    const people = read.people().filter(isAgent);
    people.sort((a, b) => a.name.localeCompare(b.name));
    return askDevices(people.slice(first, first + PEOPLE_AT_ONCE).map(({ id }) => id));
  }, [read, first]);
  const answer = useAsked(ask, turn);
  return (
    <>
      <PartHead
        title={t('Devices')}
        about={t(
          'The browsers and phones that hold tickets. A device that is signed out here deletes what it holds at its next contact.',
        )}
      />
      {answer?.kind === 'answered' ? (
        <ul aria-label={t('Devices')} className="flex flex-col">
          {answer.value.devices.length === 0 && (
            <li className="text-muted">{t('No device has been in touch yet.')}</li>
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
      {staff > PEOPLE_AT_ONCE && <PeoplePages first={first} staff={staff} onTurn={setFirst} />}
    </>
  );
}

/** The ways to the people before and after these, by name. */
function PeoplePages({
  first,
  staff,
  onTurn,
}: {
  readonly first: number;
  readonly staff: number;
  readonly onTurn: (first: number) => void;
}) {
  const end = Math.min(first + PEOPLE_AT_ONCE, staff);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="flex-1 text-muted">
        {t('Devices of people {first} to {end} of {staff, number}, by name.', {
          first: first + 1,
          end,
          staff,
        })}
      </p>
      <Button disabled={first === 0} onClick={() => onTurn(first - PEOPLE_AT_ONCE)}>
        {t('Those before')}
      </Button>
      <Button disabled={end === staff} onClick={() => onTurn(end)}>
        {t('Those after')}
      </Button>
    </div>
  );
}

function Line({ device, onDone }: { readonly device: KnownDevice; readonly onDone: () => void }) {
  const { workspace } = useDesk();
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const nowMs = useNow();
  const [asked, setAsked] = useState(false);
  const name = read.person(device.personId)?.name ?? t('Somebody unknown here');
  const purge = async () => {
    const { personId, device: id } = device;
    if (
      await give('purge-device', { personId, device: id }, t('A device of {name} is signed out.', { name }))
    )
      onDone();
  };
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-2 py-2">
      <span className="min-w-0 flex-1">
        <span className="block font-strong">
          {device.device === workspace.device ? t('{name}, this device', { name }) : name}
        </span>
        <span className="block text-xs text-muted" title={showExact(device.lastContactAt)}>
          {t('Last contact {age} ago. {standing}', {
            age: showAge(device.lastContactAt, nowMs),
            standing: standingOf(device),
          })}
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
          aria-label={asked ? t('Leave it') : t('Sign out and empty the device of {name}', { name })}
        >
          {asked ? t('Leave it') : t('Sign out and empty')}
        </Button>
      )}
      {asked && device.purgeOrderedAt === null && (
        <Button look="danger" disabled={busy} onClick={() => act(purge())}>
          {t('Empty it, unsent work included')}
        </Button>
      )}
    </li>
  );
}

function standingOf({ unsent, purgeOrderedAt, purgeToldAt }: KnownDevice): string {
  if (purgeToldAt !== null) return t('It was told to delete what it holds.');
  if (purgeOrderedAt !== null) return t('It will be emptied at its next contact.');
  if (unsent === null) return t('It has not said what waits on it.');
  return unsent === 0
    ? t('Nothing waited on it.')
    : t('{unsent, plural, one {# change} other {# changes}} waited on it.', { unsent });
}
