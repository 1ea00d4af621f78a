import { useId } from 'react';
import { Button } from '../../../components/button.tsx';
import { saveAsFile } from '../../../live/save-as-file.ts';
import { useAct } from '../../../live/use-act.ts';
import { t } from '../../../words/t.ts';
import { ColumnFields } from './column-fields.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { SAMPLE_FILES } from './sample-files.ts';
import { useImport, type TableOf } from './use-import.ts';

/** A table of one kind, from its file to what became of it. */
export function ImportPart({ of }: { readonly of: TableOf }) {
  const { kind, chosen, step, progress, choose, run, stop, map } = useImport(of);
  const act = useAct();
  const isRunning = step === 'check' || step === 'import';
  const isEmpty = chosen !== null && chosen.head.length === 0;
  const isMapped =
    chosen !== null &&
    kind.columns.every(({ key, isRequired }) => !isRequired || (chosen.mapping[key] ?? null) !== null);
  return (
    <section
      aria-label={t('Import {of, select, people {people} other {tickets}}', { of })}
      className="flex flex-col items-start gap-4"
    >
      <FilePicker of={of} disabled={isRunning} onPick={(file) => act(choose(file))} />
      <Button
        look="quiet"
        onClick={() =>
          saveAsFile(document, `roost-sample-${of}.csv`, SAMPLE_FILES[of], 'text/csv;charset=utf-8')
        }
      >
        {t('Save a sample file')}
      </Button>
      {isEmpty && (
        <p className="text-danger">
          {t('There is nothing in this file. Its first line has to name the columns.')}
        </p>
      )}
      {chosen !== null && !isEmpty && (
        <>
          <ColumnFields columns={kind.columns} chosen={chosen} disabled={isRunning} onMap={map} />
          {progress !== null && <ImportOutcome of={of} step={step} progress={progress} />}
          <div className="flex flex-wrap gap-2">
            {step === 'choose' && (
              <Button look="primary" disabled={!isMapped} onClick={() => act(run(false))}>
                {t('Look through the file')}
              </Button>
            )}
            {step === 'checked' && progress !== null && progress.good > 0 && (
              <Button look="primary" onClick={() => act(run(true))}>
                {t('Import {good, number} {of, select, people {people} other {tickets}}', {
                  good: progress.good,
                  of,
                })}
              </Button>
            )}
            {step === 'done' && progress !== null && progress.stopped !== null && (
              <Button look="primary" onClick={() => act(run(true))}>
                {t('Go on')}
              </Button>
            )}
            {isRunning && <Button onClick={stop}>{t('Stop')}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

interface FilePickerProps {
  readonly of: TableOf;
  readonly disabled: boolean;
  readonly onPick: (file: File) => void;
}

function FilePicker({ of, disabled, onPick }: FilePickerProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-strong">
        {t('File with {of, select, people {people} other {tickets}}', { of })}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={disabled}
        className="target text-sm"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onPick(file);
        }}
      />
    </div>
  );
}
