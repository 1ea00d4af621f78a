import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field, TextInput } from '../components/field.tsx';
import { useDesk } from '../live/desk-context.tsx';
import { leaveDesk } from '../live/leave-desk.ts';
import { endSubscription } from '../live/notify/browser-notify.ts';
import { useSyncStatus } from '../live/use-sync-status.ts';
import { t } from '../words/t.ts';

const CONFIRMING_WORD = 'DISCARD';

interface SignOutDialogProps {
  readonly onClose: () => void;
  /** What lies on this device besides, and has not reached the server. */
  readonly besides?: number;
  /** Deletes that. */
  readonly forget?: () => Promise<void>;
}

const nothingBesides = async () => undefined;

/** Signing out, which deletes what is on this device; with unsent work, the person decides what becomes of it first. */
export default function SignOutDialog({ onClose, besides = 0, forget = nothingBesides }: SignOutDialogProps) {
  const { unsent, attention, unsentDrafts, reading } = useSyncStatus();
  // A draft waits for nobody, but it would be lost with the rest.
  const left = unsent + attention + unsentDrafts + besides;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('Sign out')}
      description={
        reading
          ? t('What is on this device is still being read. It takes a few seconds.')
          : left === 0
            ? t('Everything is on the server. What is on this device will be deleted.')
            : t(
                '{left, plural, one {# item on this device has not reached the server.} other {# items on this device have not reached the server.}}',
                { left },
              )
      }
    >
      {!reading && (left === 0 ? <AllSent forget={forget} /> : <Unsent forget={forget} />)}
    </Dialog>
  );
}

type Forgetting = Required<Pick<SignOutDialogProps, 'forget'>>;

function AllSent({ forget }: Forgetting) {
  const { leave, leaving } = useLeave(forget);
  return (
    <Button look="primary" disabled={leaving} onClick={() => leave('wipe')}>
      {t('Sign out and delete from this device')}
    </Button>
  );
}

function Unsent({ forget }: Forgetting) {
  const { person, workspace } = useDesk();
  const { reach } = useSyncStatus();
  const { leave, leaving } = useLeave(forget);
  const [typed, setTyped] = useState('');
  return (
    <div className="flex flex-col gap-6">
      <Choice
        title={t('Send it first')}
        sentence={
          reach === 'offline'
            ? t('The server cannot be reached at the moment.')
            : t('Then sign out here, with nothing left behind.')
        }
      >
        <Button look="primary" onClick={() => workspace.syncNow()}>
          {t('Sync now')}
        </Button>
      </Choice>
      <Choice
        title={t('Keep it here')}
        sentence={t('It stays on this device and opens again when {name} signs in.', { name: person.name })}
      >
        <Button disabled={leaving} onClick={() => leave('keep')}>
          {t('Keep and sign out')}
        </Button>
      </Choice>
      <Choice
        title={t('Give it up')}
        sentence={t('It is deleted from this device and cannot be brought back.')}
      >
        <Field label={t('Type {word} to confirm', { word: CONFIRMING_WORD })}>
          {({ id }) => (
            <TextInput
              id={id}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button look="danger" disabled={leaving || typed !== CONFIRMING_WORD} onClick={() => leave('wipe')}>
          {t('Discard and sign out')}
        </Button>
      </Choice>
    </div>
  );
}

function Choice({
  title,
  sentence,
  children,
}: {
  title: string;
  sentence: string;
  children: React.ReactNode;
}) {
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="font-strong">{title}</h3>
      <p className="text-muted">{sentence}</p>
      {children}
    </section>
  );
}

function useLeave(forget: () => Promise<void>) {
  const desk = useDesk();
  const [leaving, setLeaving] = useState(false);
  const leave = (data: 'keep' | 'wipe') => {
    setLeaving(true);
    // Beside it: whoever leaves does not wait for the push service.
    void endSubscription(data).catch(() => undefined);
    void leaveDesk(desk, data, forget);
  };
  return { leave, leaving };
}
