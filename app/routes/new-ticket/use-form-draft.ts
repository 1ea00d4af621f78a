import { useEffect, useMemo, useState } from 'react';
import { draftId } from '../../../sync/domain/personal.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { draftKeeper } from '../../live/draft-keeper.ts';
import { readFields, type NewTicketFields } from '../../live/new-ticket-form.ts';

interface FormDraft {
  /** What was kept when the form was opened. */
  readonly kept: NewTicketFields;
  readonly keep: (fields: NewTicketFields) => void;
  /** The form is being sent: nothing more is to be kept of it. */
  readonly drop: () => void;
}

/** Keeps the form of a new ticket, or of a call that is logged, on this device while it is filled in. Each has a draft of its own: the phone rings while one writes. */
export function useFormDraft(mode: 'ticket' | 'log'): FormDraft {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const [kept] = useState(() => {
    const draft = read.personal(draftId(person.id, 'new', mode));
    return readFields(Object.entries(draft?.type === 'draft' ? parsed(draft.text) : {}));
  });
  const keeper = useMemo(
    () =>
      draftKeeper(
        (text) => commands.saveDraft(null, mode, text),
        (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        // The form is still on screen; creating the ticket will tell of the same fault in words.
        () => undefined,
        () => undefined,
      ),
    [commands, mode],
  );
  useEffect(() => () => void keeper.flush(), [keeper]);
  return { kept, keep: (fields) => keeper.typed(JSON.stringify(fields)), drop: () => keeper.drop() };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Another version of the app may have kept plain words: they are what is asked for.
    return { body: text };
  }
}
