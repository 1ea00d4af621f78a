import { Button } from '../../../components/button.tsx';
import type { ImportProgress } from '../../../live/csv/run-import.ts';
import { writeCsv } from '../../../live/csv/write-csv.ts';
import { saveAsFile } from '../../../live/save-as-file.ts';
import { t } from '../../../words/t.ts';
import type { Step, TableOf } from './use-import.ts';

/** Lines that are told of on the screen; all of them are in the file. */
const SHOWN = 100;

interface ImportOutcomeProps {
  readonly of: TableOf;
  readonly step: Step;
  readonly progress: ImportProgress;
}

/** How far it has come, and what is wrong with which line. */
export function ImportOutcome({ of, step, progress }: ImportOutcomeProps) {
  const { share, faults, stopped } = progress;
  const isRunning = step === 'check' || step === 'import';
  return (
    <div className="flex w-full flex-col items-start gap-3">
      {isRunning && (
        <progress
          aria-label={step === 'check' ? t('Looking through the file') : t('Importing')}
          className="w-full"
          value={share}
          max={1}
        />
      )}
      <p role="status">{foundWords(of, step === 'import' || step === 'done', progress)}</p>
      {stopped !== null && (
        <p role="alert" className="text-danger">
          {stopped}
        </p>
      )}
      {faults.length > 0 && !isRunning && (
        <>
          <ul
            aria-label={t('Lines that were left out')}
            className="flex max-h-80 w-full flex-col overflow-y-auto text-sm"
          >
            {faults.slice(0, SHOWN).map(({ line, sentence }) => (
              <li key={`${line} ${sentence}`} className="border-b border-line py-1">
                <span className="font-strong">{t('Line {line, number}.', { line })}</span> {sentence}
              </li>
            ))}
          </ul>
          {faults.length > SHOWN && (
            <p className="text-muted">{t('And {count, number} more.', { count: faults.length - SHOWN })}</p>
          )}
          <Button
            onClick={() =>
              saveAsFile(
                document,
                'roost-left-out.csv',
                writeCsv([
                  [t('Line'), t('What is wrong')],
                  ...faults.map(({ line, sentence }) => [line, sentence]),
                ]),
                'text/csv;charset=utf-8',
              )
            }
          >
            {t('Save the list of left out lines')}
          </Button>
        </>
      )}
    </div>
  );
}

/** What is in the file, or how much of it has been imported. */
function foundWords(of: TableOf, isImported: boolean, { good, known, faults }: ImportProgress): string {
  return isImported
    ? t(
        '{good, number} {of, select, people {people} other {tickets}} imported{known, plural, =0 {} other {, # here already}}{faults, plural, =0 {} other {, # left out}}.',
        { good, of, known, faults: faults.length },
      )
    : t(
        '{good, number} {of, select, people {people} other {tickets}} can be imported{known, plural, =0 {} other {, # here already}}{faults, plural, =0 {} other {, # left out}}.',
        { good, of, known, faults: faults.length },
      );
}
