import { Link } from '@remix-run/react';
import { useState } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { buttonClass } from '../../components/button.tsx';
import { Field, TextInput } from '../../components/field.tsx';
import { InitialsMark } from '../../components/initials-mark.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { standingWords } from '../../words/settings-words.ts';
import { t } from '../../words/t.ts';
import { PartHead } from './part-head.tsx';

const MOST_SHOWN = 50;

/** Everybody who works here; whoever else is known is found by name. */
export function PeopleScreen() {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const found = read
    .people()
    .filter((one) => (sought === '' ? isAgent(one) : textOf(one).includes(sought)))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <PartHead
        title={t('People')}
        about={t(
          'Those who work at the desk. Requesters appear by themselves when they write; find them by name.',
        )}
        action={
          mayAdminister(person, 'people') && (
            <Link to="/settings/people/new" className={buttonClass('primary')}>
              {t('Add a person')}
            </Link>
          )
        }
      />
      <Field label={t('Find by name or address')}>
        {({ id }) => (
          <TextInput id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      {found.length === 0 && <p className="text-muted">{t('Nobody here has that name or address.')}</p>}
      <ul aria-label={t('People')} className="flex flex-col">
        {found.slice(0, MOST_SHOWN).map((one) => (
          <Line key={one.id} person={one} />
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="text-muted">
          {t('These are the first {most, number}. Type more of the name to see others.', {
            most: MOST_SHOWN,
          })}
        </p>
      )}
    </>
  );
}

function Line({ person }: { readonly person: Person }) {
  return (
    <li className="border-b border-line">
      <Link
        to={`/settings/people/${person.id}`}
        className="target flex items-center gap-3 px-2 py-2 hover:bg-hover"
      >
        <InitialsMark name={person.name} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-strong">{person.name}</span>
          <span className="block truncate text-xs text-muted">{person.email ?? t('No address')}</span>
        </span>
        <span className="text-muted">{standingWords(person)}</span>
      </Link>
    </li>
  );
}

function textOf({ name, email }: Person): string {
  return `${name} ${email ?? ''}`.toLowerCase();
}
