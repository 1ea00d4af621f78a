import { useState, type FormEvent } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { Button } from '../../components/button.tsx';
import { Field, TextInput } from '../../components/field.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { tagSettings, type TagSetting } from '../../live/typed-settings.ts';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { PartHead } from './part-head.tsx';

/** The tags that the workspace agreed on. Tickets may bear others: these say what is meant. */
export function TagsScreen() {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const tags = tagSettings(read);
  const may = mayAdminister(person, 'setting tag');
  const remove = ({ id, name, rev }: TagSetting) =>
    act(
      give('delete-setting', { base: rev, settingId: id }, t('Removed {name}. Tickets keep it.', { name })),
    );
  return (
    <>
      <PartHead title={t('Tags')} about={t('Words for tickets that everybody uses alike.')} />
      {tags.length === 0 && <p className="text-muted">{t('No tag has been agreed on yet.')}</p>}
      <ul aria-label={t('Tags')} className="flex flex-col">
        {tags.map((tag) => (
          <li key={tag.id} className="flex items-center gap-3 border-b border-line px-2 py-1">
            <span className="min-w-0 flex-1 break-words">
              <span className="font-strong">{tag.name}</span> <span className="text-muted">{tag.about}</span>
            </span>
            {may && (
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('Remove {name}', { name: tag.name })}
                onClick={() => remove(tag)}
              >
                {t('Remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {may && <AddTag names={new Set(tags.map(({ name }) => name))} />}
    </>
  );
}

function AddTag({ names }: { readonly names: ReadonlySet<string> }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const known = names.has(name.trim());
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const setting = { id: `tag-${crypto.randomUUID()}`, type: 'tag' as const, name: name.trim(), about };
    if (setting.name === '' || known) return;
    if (!(await give('put-setting', { base: null, setting }, t('Added {name}.', { name: setting.name }))))
      return;
    setName('');
    setAbout('');
  };
  return (
    <form
      noValidate
      aria-label={t('Add a tag')}
      className="flex max-w-112 flex-col items-start gap-3"
      onSubmit={(event) => act(save(event))}
    >
      <div className="flex w-full flex-col gap-3">
        <Field label={t('Tag')} fault={known ? t('There is a tag of this name.') : undefined}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              maxLength={50}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('What it is for')}>
          {({ id }) => (
            <TextInput
              id={id}
              maxLength={200}
              value={about}
              onChange={(event) => setAbout(event.target.value)}
            />
          )}
        </Field>
      </div>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <Button look="primary" type="submit" disabled={busy}>
        {t('Add the tag')}
      </Button>
    </form>
  );
}
