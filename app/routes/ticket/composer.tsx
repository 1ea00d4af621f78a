import { Forward, Lock, Reply } from 'lucide-react';
import clsx from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReadModel } from '../../../sync/client/workspace.ts';
import type { WriteMode } from '../../../sync/domain/personal.ts';
import { draftId } from '../../../sync/domain/personal.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { FormatBar } from '../../components/format-bar.tsx';
import { Icon } from '../../components/icon.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { keptDraft } from '../../live/kept-draft.ts';
import { markText, type TextMark } from '../../live/mark-text.ts';
import { putText } from '../../live/put-text.ts';
import { usePreference } from '../../live/use-preference.ts';
import { requesterName } from '../../live/use-names.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { MARK_WORDS } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import { Writing } from './writing.tsx';

/** Where an answer, a note or words to somebody outside are written. What is typed is kept as a draft; sending never waits for the network. */
export function Composer({ ticket, takesFocus }: { ticket: Ticket; takesFocus: boolean }) {
  const { person, workspace } = useDesk();
  const { read } = useSnapshot();
  const [mode, setMode] = useState<WriteMode>(() =>
    unfinishedMode(workspace.read, person.id, ticket.id, takesFocus),
  );
  const [singleKeys] = usePreference('singleKeys');
  const field = useRef<HTMLTextAreaElement>(null);
  // Once somebody has begun to write, it stays as large as it is then: what shrinks as a press takes the focus moves away from under that press.
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const write = (next: WriteMode) => {
    // At once, so that what is typed right after the key goes into the text.
    flushSync(() => setMode(next));
    field.current?.focus();
  };
  const format = (mark: TextMark) => {
    const { current } = field;
    if (current === null) return;
    putText(current, markText(current.value, current.selectionStart, current.selectionEnd, mark));
  };
  useKeys(
    { reply: () => write('reply'), note: () => write('note'), forward: () => write('forward') },
    singleKeys,
  );
  const label = LABELS[mode] ?? t('Reply to {requester}', { requester: requesterName(read, ticket) });
  return (
    <section
      aria-label={t('Write')}
      data-begun={begun ? '' : undefined}
      className={clsx(
        'group/write shrink-0 border-t px-4 pt-2 pb-3 has-[textarea:focus-visible]:shadow-[inset_0_2px_0_var(--color-plum)] tablet:px-6 print:hidden',
        mode !== 'reply' ? 'border-dashed border-note-line bg-note' : 'border-line bg-surface',
      )}
    >
      <div className="-mx-2 flex flex-wrap items-center gap-x-4">
        <div role="group" aria-label={t('Who will read it')} className="flex flex-1 gap-1">
          {WAYS.map(({ way, ...shown }) => (
            <ModeButton key={way} on={mode === way} onPress={() => write(way)} {...shown} />
          ))}
        </div>
        <div className="max-tablet:hidden max-tablet:group-data-begun/write:block">
          <FormatBar labels={MARK_WORDS} onFormat={format} />
        </div>
      </div>
      <Writing
        key={mode}
        field={field}
        ticket={ticket}
        mode={mode}
        label={label}
        onBegin={() => setBegun(true)}
      />
    </section>
  );
}

const LABELS: Readonly<Partial<Record<WriteMode, string>>> = {
  note: t('Internal note. Only agents read it.'),
  forward: t('Words to somebody outside. The requester does not see them.'),
};

const MODES: readonly WriteMode[] = ['reply', 'note', 'forward'];

const WAYS = [
  { way: 'reply', icon: Reply, label: t('Reply') },
  { way: 'note', icon: Lock, label: t('Note') },
  { way: 'forward', icon: Forward, label: t('Forward') },
] as const;

/** What was left unfinished, a reply before all else; what was put there a moment ago where that is what the person asked for. */
function unfinishedMode(
  read: ReadModel,
  personId: string,
  ticketId: string,
  wantsNewest: boolean,
): WriteMode {
  const begun = MODES.filter((mode) => keptDraft(read, personId, ticketId, mode) !== null);
  const at = (mode: WriteMode) => {
    const draft = read.personal(draftId(personId, ticketId, mode));
    return draft?.type === 'draft' ? draft.updatedAt : '';
  };
  if (wantsNewest) begun.sort((a, b) => (at(a) < at(b) ? 1 : -1));
  return begun[0] ?? 'reply';
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
