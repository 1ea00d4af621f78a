import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { peopleExport, ticketsExport, writeTable } from '../../../live/csv/export-table.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { useToldSyncStatus } from '../../../live/use-sync-status.ts';
import { saveAsFile } from '../../../live/save-as-file.ts';
import { useAct } from '../../../live/use-act.ts';
import { useCoverage } from '../../../live/use-coverage.ts';
import { coverageWords } from '../../../words/sync-words.ts';
import { t } from '../../../words/t.ts';
import type { TableOf } from './use-import.ts';

const TABLES = { people: peopleExport, tickets: ticketsExport } as const;

/** Everything this device holds of a kind, as a table, with or without a network. */
export function ExportPart() {
  const { workspace } = useDesk();
  const act = useAct();
  const coverage = useCoverage();
  const status = useToldSyncStatus();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const save = async (of: TableOf) => {
    setBusy(true);
    const table = TABLES[of](workspace.read);
    const { count } = table;
    const file = `roost-${of}.csv`;
    const told = (rows: number) => setWords(writtenWords(rows, count, of));
    const parts = await writeTable(table, { told, isStopped: () => stopped.current });
    if (parts !== null) {
      saveAsFile(document, file, parts, 'text/csv;charset=utf-8');
      setWords(
        t('Saved {count, number} {of, select, people {people} other {tickets}} as {file}.', {
          count,
          of,
          file,
        }),
      );
    }
    setBusy(false);
  };
  return (
    <section className="flex flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Export')}</h3>
      <p className="text-muted">
        {t(
          'All that this device holds, however much it is: {coverage} What a spreadsheet would run as a formula is made text.',
          { coverage: coverageWords(coverage, status) },
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={busy} onClick={() => act(save('people'))}>
          {t('Export people')}
        </Button>
        <Button disabled={busy} onClick={() => act(save('tickets'))}>
          {t('Export tickets')}
        </Button>
      </div>
      <p role="status" className="text-sm text-muted">
        {words}
      </p>
    </section>
  );
}

function writtenWords(rows: number, count: number, of: TableOf): string {
  return t('{rows, number} of {count, number} {of, select, people {people} other {tickets}} written', {
    rows,
    count,
    of,
  });
}
