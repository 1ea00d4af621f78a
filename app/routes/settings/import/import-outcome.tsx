import { Button } from '../../../components/button.tsx';
import type { ImportProgress } from '../../../live/csv/run-import.ts';
import { writeCsv } from '../../../live/csv/write-csv.ts';
import { saveAsFile } from '../../../live/save-as-file.ts';
import { showCount } from '../../../words/ticket-words.ts';
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
  const { share, good, known, faults, stopped } = progress;
  const isRunning = step === 'check' || step === 'import';
  const done = step === 'import' || step === 'done' ? 'imported' : 'can be imported';
  return (
    <div className="flex w-full flex-col items-start gap-3">
      {isRunning && (
        <progress
          aria-label={step === 'check' ? 'Looking through the file' : 'Importing'}
          className="w-full"
          value={share}
          max={1}
        />
      )}
      <p role="status">
        {showCount(good)} {of} {done}
        {known > 0 && `, ${showCount(known)} here already`}
        {faults.length > 0 && `, ${showCount(faults.length)} left out`}.
      </p>
      {stopped !== null && (
        <p role="alert" className="text-danger">
          {stopped}
        </p>
      )}
      {faults.length > 0 && !isRunning && (
        <>
          <ul
            aria-label="Lines that were left out"
            className="flex max-h-80 w-full flex-col overflow-y-auto text-sm"
          >
            {faults.slice(0, SHOWN).map(({ line, sentence }) => (
              <li key={`${line} ${sentence}`} className="border-b border-line py-1">
                <span className="font-strong">Line {showCount(line)}.</span> {sentence}
              </li>
            ))}
          </ul>
          {faults.length > SHOWN && (
            <p className="text-muted">And {showCount(faults.length - SHOWN)} more.</p>
          )}
          <Button
            onClick={() =>
              saveAsFile(
                document,
                'roost-left-out.csv',
                writeCsv([
                  ['Line', 'What is wrong'],
                  ...faults.map(({ line, sentence }) => [line, sentence]),
                ]),
                'text/csv;charset=utf-8',
              )
            }
          >
            Save the list of left out lines
          </Button>
        </>
      )}
    </div>
  );
}
