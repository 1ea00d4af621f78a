import { useState, type FormEvent } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { VIEW_NAME_LENGTH } from '../../../sync/domain/personal.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DiscardButton } from '../../components/discard-button.tsx';
import { Field, TextInput } from '../../components/field.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import type { ViewDialogProps } from '../../live/view-editing.tsx';
import { t } from '../../words/t.ts';
import { useShareView } from './use-share-view.ts';
import { ViewReaders } from './view-readers.tsx';

/** Names a view: a new one, private or for everybody, or one that is renamed or deleted here. A shared one is kept by the server, a private one here. */
export default function ViewDialog({ name, filter, isNew, onSave, onDelete, onClose }: ViewDialogProps) {
  const { person } = useDesk();
  const act = useAct();
  const [typed, setTyped] = useState(name);
  const [isShared, setShared] = useState(false);
  const { wrong, share, busy, fault } = useShareView(typed, filter);
  const mayShare = isNew && mayAdminister(person, 'setting shared-view');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isShared) onSave(typed);
    else if (wrong === null) act(share().then((isKept) => isKept && onClose()));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? t('Save this view') : t('Edit the view')}
      description={
        isNew
          ? mayShare
            ? t('The filters and the order of the list, under a name.')
            : t('The filters and the order of the list, under a name. Only you see it.')
          : null
      }
    >
      <form className="flex flex-col gap-4" onSubmit={save}>
        <Field label={t('Name')} fault={(isShared ? wrong : null) ?? undefined}>
          {({ id: field, describedBy, invalid }) => (
            <TextInput
              id={field}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={typed}
              maxLength={VIEW_NAME_LENGTH}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {mayShare && <ViewReaders isShared={isShared} onChange={setShared} />}
        {isShared && fault !== null && (
          <p role="alert" className="text-danger">
            {fault.sentence}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={busy || typed.trim() === ''}>
            {busy ? t('Saving') : t('Save')}
          </Button>
          {!isNew && <DiscardButton discard={onDelete} />}
        </div>
      </form>
    </Dialog>
  );
}
