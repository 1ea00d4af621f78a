import { useState } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { standingWords } from '../../words/settings-words.ts';
import { t } from '../../words/t.ts';
import { HandOver } from './hand-over.tsx';
import { PartHead } from './part-head.tsx';
import { PersonAccess } from './person-access.tsx';
import { PersonPrivacy } from './person-privacy.tsx';
import { PersonForm } from './person-form.tsx';

const BACK = { to: '/settings/people', label: t('All people') };

/** One person: who they are, whether they are at work, and whether they may sign in. `new` is somebody who is not known yet. */
export function PersonScreen({ id }: { readonly id: string }) {
  const { read } = useSnapshot();
  const [turn, setTurn] = useState(0);
  const person = id === 'new' ? null : read.person(id);
  if (person === null && id !== 'new')
    return (
      <PartHead
        title={t('Nobody here has this address')}
        about={t('They may not have reached this device yet.')}
        back={BACK}
      />
    );
  return (
    <>
      <PartHead
        title={person?.name ?? t('Add a person')}
        {...(person === null ? {} : { about: standingWords(person) })}
        back={BACK}
      />
      <PersonForm key={turn} person={person} onReload={() => setTurn(turn + 1)} />
      {person !== null && <Work person={person} />}
    </>
  );
}

function Work({ person }: { readonly person: Person }) {
  const { person: me } = useDesk();
  const mayAway = mayAdminister(me, me.id === person.id ? 'own-away' : 'others-away');
  return (
    <>
      {isAgent(person) && mayAway && <HandOver person={person} />}
      {!isAgent(person) && mayAdminister(me, 'privacy') && <PersonPrivacy person={person} />}
      {mayAdminister(me, 'people') && me.id !== person.id && <PersonAccess person={person} />}
    </>
  );
}
