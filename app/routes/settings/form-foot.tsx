import { Button } from '../../components/button.tsx';
import type { CommandFault } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';

/** What went wrong with a form, and the button that saves it. */
export function FormFoot({
  busy,
  fault,
  label,
  onReload,
}: {
  readonly busy: boolean;
  readonly fault: CommandFault | null;
  readonly label: string;
  /** Fills the form with what is stored now. */
  readonly onReload: () => void;
}) {
  return (
    <div className="flex flex-col items-start gap-3">
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? t('Saving') : label}
        </Button>
        {fault?.outdated === true && <Button onClick={onReload}>{t('Show what is stored now')}</Button>}
      </div>
    </div>
  );
}
