import { useCallback, useState, type FormEvent } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { KEEP_MONTHS } from '../../../sync/domain/setting.ts';
import { Button } from '../../components/button.tsx';
import { Field, Select } from '../../components/field.tsx';
import { askAged } from '../../live/admin-api.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { workspaceSetting } from '../../live/workspace-setting.ts';
import { agedWords, keepWords } from '../../words/retention-words.ts';
import { t } from '../../words/t.ts';
import { NotAnswered } from './not-answered.tsx';
import { PartHead } from './part-head.tsx';
import { useAsked } from './use-asked.ts';

const EVER = 'ever';
const CHOICES = [null, ...KEEP_MONTHS].map((months) => ({
  value: months === null ? EVER : String(months),
  label: keepWords(months),
}));

/** How long closed tickets are kept. How many a choice concerns is seen before it is saved. */
export default function RetentionScreen() {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const workspace = workspaceSetting(read);
  return (
    <>
      <PartHead
        title={t('Retention')}
        about={t(
          'A ticket that has been closed for longer is emptied for good, on the server and on every device: subject, messages, fields with text, files and mail. When it came, in which queue and what the desk did stays, for reports.',
        )}
      />
      <p className="max-w-[68ch] text-muted">
        {t(
          'Time is counted from the last that happened in a ticket. Open, pending and snoozed tickets are never touched, nor closed ones that were merged with them.',
        )}
      </p>
      {!mayAdminister(person, 'setting workspace') ? (
        <p className="text-muted">{t('Only an admin changes this.')}</p>
      ) : workspace === null ? (
        <p className="text-muted">{t('It may not have reached this device yet.')}</p>
      ) : (
        <KeepForm workspace={workspace} />
      )}
    </>
  );
}

type Workspace = NonNullable<ReturnType<typeof workspaceSetting>>;

function KeepForm({ workspace }: { readonly workspace: Workspace }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const { rev: base, ...setting } = workspace;
  const stored = setting.keepMonths ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? (stored === null ? EVER : String(stored));
  const keepMonths = KEEP_MONTHS.find((one) => String(one) === value) ?? null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const told = t('Closed tickets are kept: {time}.', { time: keepWords(keepMonths) });
    if (await give('put-setting', { base, setting: { ...setting, keepMonths } }, told)) setChosen(null);
  };
  return (
    <form
      aria-label={t('Retention')}
      className="flex max-w-112 flex-col items-start gap-4"
      onSubmit={(event) => act(save(event))}
    >
      <Field label={t('Keep closed tickets')}>
        {({ id }) => <Select id={id} value={value} choices={CHOICES} onChoose={setChosen} />}
      </Field>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {keepMonths === null ? (
        <>
          <p role="status">{t('Nothing is emptied.')}</p>
          <SaveButton isDisabled={busy || stored === null} />
        </>
      ) : (
        <Preview key={keepMonths} months={keepMonths} isStored={stored === keepMonths} busy={busy} />
      )}
    </form>
  );
}

/** How many tickets a choice concerns. It cannot be saved before that is seen. */
function Preview({
  months,
  isStored,
  busy,
}: {
  readonly months: (typeof KEEP_MONTHS)[number];
  readonly isStored: boolean;
  readonly busy: boolean;
}) {
  const ask = useCallback(async () => askAged(months), [months]);
  const answer = useAsked(ask);
  const isKnown = answer?.kind === 'answered';
  return (
    <>
      {isKnown ? <p role="status">{agedWords(answer.value)}</p> : <NotAnswered answer={answer} />}
      <SaveButton isDisabled={busy || isStored || !isKnown} />
    </>
  );
}

function SaveButton({ isDisabled }: { readonly isDisabled: boolean }) {
  return (
    <Button look="primary" type="submit" disabled={isDisabled}>
      {t('Save')}
    </Button>
  );
}
