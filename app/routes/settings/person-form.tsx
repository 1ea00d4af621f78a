import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import type { Person } from '../../../sync/domain/person.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { FormFoot } from './form-foot.tsx';
import { PersonFields, type PersonEntry } from './person-fields.tsx';
import { personFaults } from './person-faults.ts';

interface PersonFormProps {
  readonly person: Person | null;
  readonly onReload: () => void;
}

/** Who a person is and what they may do. It keeps what was typed until the server has taken it. */
export function PersonForm({ person, onReload }: PersonFormProps) {
  const { person: me } = useDesk();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const navigate = useNavigate();
  const [base] = useState(person?.rev ?? null);
  const [entry, setEntry] = useState<PersonEntry>(() => entryOf(person));
  const [tried, setTried] = useState(false);
  const faults = tried ? personFaults(entry) : {};
  const told = fault?.field === 'email' ? { ...faults, email: fault.sentence } : faults;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(personFaults(entry)).length > 0) return;
    const next = {
      ...entry,
      name: entry.name.trim(),
      email: entry.email.trim() || null,
      phone: entry.phone.trim() || null,
    };
    if (await give('put-person', { base, person: next }, t('Saved {name}.', { name: next.name })))
      navigate('/settings/people');
  };
  const shut = !mayAdminister(me, 'people');
  return (
    <form noValidate aria-label={t('Person')} onSubmit={(event) => act(save(event))}>
      <fieldset disabled={shut} className="flex max-w-112 flex-col gap-4">
        {shut && <p className="text-muted">{t('Only an admin changes this.')}</p>}
        <PersonFields entry={entry} faults={told} onChange={setEntry} />
        {!shut && (
          <FormFoot
            busy={busy}
            fault={fault?.field === 'email' ? null : fault}
            label={person === null ? t('Add them') : t('Save')}
            onReload={onReload}
          />
        )}
      </fieldset>
    </form>
  );
}

function entryOf(person: Person | null): PersonEntry {
  const { name = '', email = null, role = 'agent', title = '', site = '', phone = null } = person ?? {};
  const id = person?.id ?? `p${crypto.randomUUID().replaceAll('-', '')}`;
  return { id, name, email: email ?? '', role, title, site, phone: phone ?? '' };
}
