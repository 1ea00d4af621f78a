import { ChevronDown, Lock, Reply } from 'lucide-react';
import clsx from 'clsx';
import { forwardRef, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ReadModel } from '../../../sync/client/workspace.ts';
import { draftId } from '../../../sync/domain/personal.ts';
import type { TicketChanges } from '../../../sync/domain/message.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { usePreference } from '../../live/use-preference.ts';
import { requesterName, useNames } from '../../live/use-names.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { messageChangesWords } from '../../words/message-words.ts';
import { useDraft } from './use-draft.ts';

type Mode = 'reply' | 'note';

/** Where an answer or a note is written. What is typed is kept as a draft; sending never waits for the network. */
export function Composer({ ticket, takesFocus }: { ticket: Ticket; takesFocus: boolean }) {
  const { person, workspace } = useDesk();
  const [mode, setMode] = useState<Mode>(() => unfinishedMode(workspace.read, person.id, ticket.id));
  const [singleKeys] = usePreference('singleKeys');
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) textarea.current?.focus();
  }, [takesFocus]);
  const write = (next: Mode) => {
    setMode(next);
    // After the other mode's text has taken its place.
    requestAnimationFrame(() => textarea.current?.focus());
  };
  useKeys({ reply: () => write('reply'), note: () => write('note') }, singleKeys);
  return (
    <section
      aria-label="Write"
      className={clsx(
        'shrink-0 border-t px-4 pt-2 pb-3 has-[textarea:focus-visible]:shadow-[inset_0_2px_0_var(--color-plum)] tablet:px-6 print:hidden',
        mode === 'note' ? 'border-dashed border-note-line bg-note' : 'border-line bg-surface',
      )}
    >
      <div role="group" aria-label="Who will read it" className="-ml-2 flex gap-1">
        <ModeButton on={mode === 'reply'} onPress={() => write('reply')} icon={Reply} label="Reply" />
        <ModeButton on={mode === 'note'} onPress={() => write('note')} icon={Lock} label="Note" />
      </div>
      <Writing key={mode} ref={textarea} ticket={ticket} mode={mode} />
    </section>
  );
}

/** What was left unfinished: a note when only a note was begun. */
function unfinishedMode(read: ReadModel, personId: string, ticketId: string): Mode {
  const begun = (mode: Mode) => read.personal(draftId(personId, ticketId, mode)) !== null;
  return begun('note') && !begun('reply') ? 'note' : 'reply';
}

function ModeButton(props: { on: boolean; onPress: () => void; icon: typeof Reply; label: string }) {
  return (
    <Button
      look="quiet"
      tight
      className={props.on ? 'font-strong' : 'text-muted'}
      aria-pressed={props.on}
      onClick={props.onPress}
    >
      <Icon of={props.icon} size={14} />
      <span className={props.on ? 'underline decoration-plum decoration-2 underline-offset-6' : ''}>
        {props.label}
      </span>
    </Button>
  );
}

const Writing = forwardRef<HTMLTextAreaElement, { ticket: Ticket; mode: Mode }>(function Writing(
  { ticket, mode },
  ref,
) {
  const draft = useDraft(ticket.id, mode);
  const { read } = useSnapshot();
  const { commands } = useDesk().workspace;
  const act = useAct();
  const [sending, setSending] = useState(false);
  const name = requesterName(read, ticket);
  const send = (changes?: TicketChanges) => {
    const body = draft.text.trim();
    if (body === '' || sending) return;
    setSending(true);
    const all = draft.changes === null ? changes : { ...draft.changes, ...changes };
    const command = mode === 'reply' ? commands.reply(ticket.id, body, all) : commands.note(ticket.id, body);
    act(
      command.finally(() => setSending(false)),
      draft.sent,
    );
  };
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  const label = mode === 'reply' ? `Reply to ${name}` : 'Internal note. Only agents read it.';
  return (
    <>
      <textarea
        ref={ref}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        rows={1}
        maxLength={100_000}
        className="block field-sizing-content max-h-[32vh] min-h-8 w-full pointer-coarse:min-h-11 focus:min-h-14 tablet:min-h-14 resize-none bg-transparent py-1 text-base outline-none"
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={keyed}
      />
      {draft.changes !== null && <WithIt changes={draft.changes} onDrop={draft.dropChanges} />}
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate text-xs text-muted">
          {draft.text === '' ? '' : 'Draft kept on this device'}
          <span className="hidden laptop:inline">{draft.text === '' ? '' : '. Ctrl Enter sends'}</span>
        </p>
        <SendButtons mode={mode} disabled={draft.text.trim() === '' || sending} onSend={send} />
      </div>
    </>
  );
});

/** What changes with the reply, and a way to leave it out. */
function WithIt({ changes, onDrop }: { readonly changes: TicketChanges; readonly onDrop: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
      {messageChangesWords(changes, useNames())}
      <Button look="quiet" tight onClick={onDrop}>
        Leave that out
      </Button>
    </p>
  );
}

interface SendButtonsProps {
  readonly mode: Mode;
  readonly disabled: boolean;
  readonly onSend: (changes?: TicketChanges) => void;
}

function SendButtons({ mode, disabled, onSend }: SendButtonsProps) {
  if (mode === 'note')
    return (
      <Button look="primary" disabled={disabled} onClick={() => onSend()}>
        Add note
      </Button>
    );
  return (
    <span className="inline-flex">
      <Button look="primary" className="rounded-r-none" disabled={disabled} onClick={() => onSend()}>
        Send
      </Button>
      <Menu
        trigger={
          <IconButton
            icon={ChevronDown}
            label="More ways to send"
            disabled={disabled}
            className="rounded-l-none border-l border-on-plum/40 bg-plum text-on-plum hover:bg-plum-deep hover:text-on-plum disabled:cursor-not-allowed disabled:opacity-55"
          />
        }
      >
        <MenuItem onSelect={() => onSend({ status: 'solved' })}>Send and solve</MenuItem>
        <MenuItem onSelect={() => onSend({ status: 'pending' })}>Send and wait for an answer</MenuItem>
      </Menu>
    </span>
  );
}
