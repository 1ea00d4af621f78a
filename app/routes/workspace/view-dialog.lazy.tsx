import { useState } from 'react';
import { VIEW_NAME_LENGTH } from '../../../sync/domain/personal.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DiscardButton } from '../../components/discard-button.tsx';
import { Field, TextInput } from '../../components/field.tsx';
import type { ViewDialogProps } from '../../live/view-editing.tsx';

/** Names a view: a new one, or one that is renamed or deleted here. */
export default function ViewDialog({ name, isNew, onSave, onDelete, onClose }: ViewDialogProps) {
  const [typed, setTyped] = useState(name);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? 'Save this view' : 'Edit the view'}
      description={isNew ? 'The filters and the order of the list, under a name. Only you see it.' : null}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(typed);
        }}
      >
        <Field label="Name">
          {({ id }) => (
            <TextInput
              id={id}
              value={typed}
              maxLength={VIEW_NAME_LENGTH}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={typed.trim() === ''}>
            Save
          </Button>
          {!isNew && <DiscardButton discard={onDelete} />}
        </div>
      </form>
    </Dialog>
  );
}
