import { useEffect, useRef, useState } from 'react';
import type { ImportedPerson, ImportedTicket } from '../../../../sync/domain/import-row.ts';
import { readReference } from '../../../../sync/domain/reference.ts';
import { isAgent } from '../../../../sync/domain/person.ts';
import { giveCommand } from '../../../live/admin-api.ts';
import { mapColumns, PEOPLE_TABLE, type ImportKind, type Mapping } from '../../../live/csv/import-table.ts';
import { readCsvFile } from '../../../live/csv/read-csv-file.ts';
import { runImport, type ImportProgress, type ImportTable } from '../../../live/csv/run-import.ts';
import { ticketTable } from '../../../live/csv/ticket-table.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { queuesOf } from '../../../live/use-names.ts';
import { t } from '../../../words/t.ts';

export type TableOf = 'people' | 'tickets';

/** A file that was chosen, with what its first rows say. */
export interface ChosenFile {
  readonly file: File;
  readonly head: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
}

export type Step = 'choose' | 'check' | 'checked' | 'import' | 'done';

const SAMPLE_ROWS = 3;

/** One import from choosing the file to what became of it. Leaving the screen stops it; the same file goes on from there. */
export function useImport(of: TableOf) {
  const { workspace } = useDesk();
  const { read } = workspace;
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [step, setStep] = useState<Step>('choose');
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const stopped = useRef(false);
  // When the screen is left, whatever runs ends after its batch.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const kind: ImportKind<ImportedPerson> | ImportKind<ImportedTicket> =
    of === 'people' ? PEOPLE_TABLE : ticketsNow(read);

  const choose = async (file: File) => {
    for await (const { rows } of readCsvFile(file)) {
      const [head, ...sample] = rows.map(({ cells }) => cells);
      if (head === undefined) continue;
      const mapping = mapColumns(kind.columns, head);
      setChosen({ file, head, sample: sample.slice(0, SAMPLE_ROWS), mapping });
      setStep('choose');
      setProgress(null);
      return;
    }
    setChosen({ file, head: [], sample: [], mapping: {} });
  };

  const run = async (isSent: boolean) => {
    if (chosen === null) return;
    stopped.current = false;
    setStep(isSent ? 'import' : 'check');
    const rows = isSent && progress !== null ? progress.good + progress.known + progress.faults.length : 0;
    const options = { told: setProgress, isStopped: () => stopped.current };
    const outline = outlines(chosen.file.name, rows);
    const ended = await runTable(of, read, chosen, { ...options, outline: isSent ? outline : null });
    setProgress(ended);
    setStep(isSent ? 'done' : 'checked');
    workspace.syncNow();
  };

  return {
    kind,
    chosen,
    step,
    progress,
    choose,
    run,
    stop: () => {
      stopped.current = true;
    },
    map: (mapping: Mapping) => {
      if (chosen !== null) setChosen({ ...chosen, mapping });
      setStep('choose');
      setProgress(null);
    },
  };
}

interface TableRun {
  readonly told: (progress: ImportProgress) => void;
  readonly isStopped: () => boolean;
  /** What each batch says of the table; null to look through it only. */
  readonly outline: (() => { file: string; rows: number | null }) | null;
}

/** Reads the chosen file as a table of this kind, and sends it where that is asked for. */
async function runTable(
  of: TableOf,
  read: Read,
  { file, mapping }: ChosenFile,
  { outline, ...options }: TableRun,
): Promise<ImportProgress> {
  const command = () => crypto.randomUUID();
  if (of === 'people') {
    const table = { file, mapping, kind: PEOPLE_TABLE, isHere: knownPeople(read) };
    if (outline === null) return runImport(table, options);
    const send = async (rows: readonly ImportedPerson[]) =>
      giveCommand('import-people', { ...outline(), command: command(), people: [...rows] });
    return runImport(table, { ...options, send });
  }
  const table = { file, mapping, kind: ticketsNow(read), isHere: knownTickets(read) };
  if (outline === null) return runImport(table, options);
  const send = async (rows: readonly ImportedTicket[]) =>
    giveCommand('import-tickets', { ...outline(), command: command(), tickets: [...rows] });
  return runImport(table, { ...options, send });
}

type Read = ReturnType<typeof useDesk>['workspace']['read'];

/** What each batch says of the table: how many rows it has, once. */
function outlines(file: string, rows: number) {
  let isFirst = true;
  return () => {
    const outline = { file: file.slice(0, 200) || t('a file'), rows: isFirst ? rows : null };
    isFirst = false;
    return outline;
  };
}

function ticketsNow(read: Read): ImportKind<ImportedTicket> {
  const queues = queuesOf(read);
  return ticketTable({
    queues,
    agents: read.people().filter(isAgent),
    queueId: queues[0]?.id ?? '',
    now: new Date().toISOString(),
  });
}

function knownPeople(read: Read): ImportTable<ImportedPerson>['isHere'] {
  const emails = new Set(read.people().flatMap(({ email }) => email ?? []));
  return ({ id, email }) => read.person(id) !== null || (email !== null && emails.has(email));
}

/** A ticket that was imported before, or one of this desk's own that was exported. */
function knownTickets(read: Read): ImportTable<ImportedTicket>['isHere'] {
  return ({ id }, cells) => {
    const reference = readReference(cells('reference'));
    return read.ticket(id) !== null || (reference !== null && read.ticketsByReference(reference).length > 0);
  };
}
