import { Dialog as Radix } from 'radix-ui';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { showReference } from '../../../../sync/domain/reference.ts';
import { CHOICE_PICTURES } from '../../../components/choice-pictures.ts';
import { Icon } from '../../../components/icon.tsx';
import { PaletteList } from '../../../components/palette-list.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { choiceCountWords, PALETTE_GROUP_WORDS, PALETTE_STEP_WORDS } from '../../../words/palette-words.ts';
import { t } from '../../../words/t.ts';
import { PaletteField } from './palette-field.tsx';
import { useDeeds, type PaletteDialog } from './use-deeds.ts';
import { usePalette } from './use-palette.ts';

interface PaletteProps {
  readonly targetIds: readonly string[];
  /** What had the focus, and gets it back. */
  readonly from: Element | null;
  /** Gives what was typed before this was there. */
  readonly takeAhead: () => string;
  readonly onClose: () => void;
  readonly openDialog: (dialog: PaletteDialog) => void;
}

/** Everything that can be found or done, one text field away. */
export default function Palette({ targetIds, from, takeAhead, onClose, openDialog }: PaletteProps) {
  const leads = useRef(false);
  const deeds = useDeeds(targetIds, openDialog);
  const palette = usePalette(targetIds, (deed) => {
    // What leads somewhere else leaves the focus to what it leads to.
    leads.current = ['go', 'write', 'macro', 'dialog', 'solve'].includes(deed.type);
    onClose();
    deeds(deed);
  });
  const { step, sections, active, listId } = palette;
  const about = useAbout(targetIds);
  const label = step === null ? t('Find or do anything') : PALETTE_STEP_WORDS[step];
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0);
  return (
    <Radix.Root open onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        {/* Radix's own also locks the scrolling of a page that cannot scroll, by a style that has everything on it worked out anew. */}
        <div className="pointer-events-auto fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          // Right after the focus has come and before the next key can.
          onOpenAutoFocus={() => queueMicrotask(() => typeAhead(takeAhead(), palette.type))}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Whoever opened the palette again meanwhile types there already.
            const isTaken = document.querySelector('[role="dialog"]') !== null;
            if (!leads.current && !isTaken && from instanceof HTMLElement)
              from.focus({ preventScroll: true });
          }}
          className="fixed inset-x-0 top-0 z-50 flex h-dvh flex-col overflow-hidden bg-surface text-sm text-ink outline-none tablet:top-[max(24px,12vh)] tablet:mx-auto tablet:h-[min(480px,72vh)] tablet:max-w-160 tablet:rounded-md tablet:shadow-popover forced-colors:border"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          {about !== null && (
            <p className="truncate px-4 pt-3 text-xs text-muted">
              <span className="text-ink">{about.name}</span> {about.subject}
            </p>
          )}
          <PaletteField palette={palette} label={label} onClose={onClose} />
          <PaletteList
            listId={listId}
            label={label}
            activeId={active?.id ?? null}
            onPoint={palette.point}
            onPick={palette.pick}
            sections={sections.map(({ group, choices }) => ({
              heading:
                step !== null
                  ? label
                  : group === 'change'
                    ? (about?.heading ?? '')
                    : PALETTE_GROUP_WORDS[group],
              lines: choices.map((choice) => ({
                ...choice,
                picture: <Icon of={CHOICE_PICTURES[choice.picture]} />,
              })),
            }))}
          />
          <Outcome count={count} settled={palette.settled} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Puts into the field what was typed before it was there: drawn at once, since the next letter is added to what the field shows. */
function typeAhead(ahead: string, type: (text: string) => void): void {
  if (ahead !== '') flushSync(() => type(ahead));
}

/** How much was found, in sight when it is nothing, and for those who do not see it. */
function Outcome({ count, settled }: { count: number; settled: boolean }) {
  return (
    <>
      {count === 0 && settled && (
        <p className="absolute inset-x-0 top-28 px-4 text-muted">{t('Nothing here fits that.')}</p>
      )}
      <p role="status" className="sr-only">
        {settled ? choiceCountWords(count) : ''}
      </p>
    </>
  );
}

/** Which tickets the palette is about; null when it is about none. */
function useAbout(ids: readonly string[]) {
  const { read } = useDesk().workspace;
  const [only, ...others] = ids;
  if (only === undefined) return null;
  if (others.length > 0) {
    const name = t('{count, plural, one {# ticket} other {# tickets}}', { count: ids.length });
    return { name, subject: 'picked', heading: name };
  }
  const ticket = read.ticket(only)?.ticket;
  return ticket === undefined
    ? null
    : {
        name: showReference(ticket.reference),
        subject: ticket.subject,
        heading: PALETTE_GROUP_WORDS.change,
      };
}
