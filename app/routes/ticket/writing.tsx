import type { KeyboardEvent, RefObject } from 'react';
import { unfilledVariables } from '../../../sync/domain/fill-variables.ts';
import type { WriteMode } from '../../../sync/domain/personal.ts';
import { withoutChange } from '../../../sync/domain/macro.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { AttachButtons } from '../../components/attach-buttons.tsx';
import { ChangeChips } from '../../components/change-chips.tsx';
import { useDraftFiles } from '../../live/files/use-draft-files.ts';
import { markOfKey, markText } from '../../live/mark-text.ts';
import { putText } from '../../live/put-text.ts';
import { useNames } from '../../live/use-names.ts';
import { useSend } from '../../live/use-send.ts';
import { changeChips } from '../../words/change-chips.ts';
import { draftWords, unfilledWords } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import { AnswerMenu } from './answer-menu.tsx';
import { DraftFileList } from './draft-files.tsx';
import { RecipientsPart } from './recipients-part.tsx';
import { SendButtons } from './send-buttons.tsx';
import { useDraft, type Draft } from './use-draft.ts';
import { useTake } from './use-take.ts';
import { useMailing } from './use-mailing.ts';
import { useTextMenu } from './use-text-menu.ts';

interface WritingProps {
  readonly ticket: Ticket;
  readonly mode: WriteMode;
  readonly label: string;
  readonly field: RefObject<HTMLTextAreaElement>;
  /** The text took the focus. */
  readonly onBegin: () => void;
}

/** The text, what is offered while it is written, what goes with it, and the way to send it. */
export function Writing({ ticket, mode, label, field, onBegin }: WritingProps) {
  const draft = useDraft(ticket.id, mode);
  const attached = useDraftFiles(ticket.id, mode, field);
  const { send, sending } = useSend(ticket.id, mode, attached, draft.sent);
  const mailing = useMailing(ticket, mode, draft);
  const take = useTake(ticket, field, draft);
  const menu = useTextMenu(field, mode === 'reply' ? ['/'] : ['/', '@'], take);
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (menu.key(event)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    const mark = markOfKey(event);
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    // With nothing selected to become a link, Ctrl K means the palette here as it does everywhere.
    if ((mark === null && !sends) || (mark === 'link' && selectionStart === selectionEnd)) return;
    event.preventDefault();
    if (mark !== null) putText(event.currentTarget, markText(value, selectionStart, selectionEnd, mark));
    else if (mailing.mayGo)
      send({ ...draft, ...mailing.goesTo }, event.shiftKey && mode === 'reply' ? 'solved' : undefined);
  };
  const goesWithIt = attached.files.length + (mailing.goesTo.forward?.messageIds.length ?? 0);
  const isEmpty = draft.text.trim() === '' && goesWithIt === 0;
  return (
    <div className="relative">
      {mode !== 'note' && <RecipientsPart mailing={mailing} />}
      <AnswerMenu menu={menu} />
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        rows={1}
        maxLength={100_000}
        readOnly={sending}
        className="block field-sizing-content max-h-[32vh] min-h-8 w-full pointer-coarse:min-h-11 group-data-begun/write:min-h-14 tablet:min-h-14 resize-none bg-transparent py-1 text-base outline-none"
        {...menu.aria}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={keyed}
        onFocus={onBegin}
        onSelect={menu.look}
        onBlur={() => {
          draft.keep();
          menu.close();
        }}
      />
      <DraftFileList of={attached} />
      <GoesWithIt draft={draft} field={field} />
      <div className="flex items-center gap-2">
        <AttachButtons onFiles={attached.add} />
        <DraftTold isBlank={draft.text.trim() === '' && attached.files.length === 0} of={draft} mode={mode} />
        <SendButtons
          mode={mode}
          disabled={isEmpty || !mailing.mayGo || sending || attached.preparing > 0}
          onSend={(status) => send({ ...draft, ...mailing.goesTo }, status)}
        />
      </div>
    </div>
  );
}

/** How to begin, or whether what is written is kept. */
function DraftTold({ isBlank, of, mode }: { isBlank: boolean; of: Draft; mode: WriteMode }) {
  return (
    <p className="min-w-0 flex-1 truncate text-xs text-muted">
      {draftWords(isBlank, of.isKept, mode)}
      {!isBlank && <span className="hidden laptop:inline">{t('. Ctrl Enter sends')}</span>}
    </p>
  );
}

/** What the message changes when it is sent, and which variables in it nobody has filled in. */
function GoesWithIt({ draft, field }: { draft: Draft; field: RefObject<HTMLTextAreaElement> }) {
  const names = useNames();
  const unfilled = unfilledVariables(draft.text);
  return (
    <>
      <ChangeChips
        chips={changeChips(draft.changes, names)}
        onRemove={({ field: name, tag }) => {
          draft.change((changes) => withoutChange(changes, name, tag));
          field.current?.focus();
        }}
      />
      <p role="status" className={unfilled.length === 0 ? 'sr-only' : 'py-1 text-sm text-danger'}>
        {unfilled.length === 0 ? '' : unfilledWords(unfilled)}
      </p>
    </>
  );
}
