import { TICKET_HEAD } from '../../../live/csv/export-table.ts';
import { writeCsv } from '../../../live/csv/write-csv.ts';
import { t } from '../../../words/t.ts';

/** A small table of each kind, as it would be imported. */
export const SAMPLE_FILES = {
  people: writeCsv([
    [t('Name'), t('E-mail'), t('Title'), t('Site')],
    ['Maria Lopez', 'maria.lopez@firm.example', 'Buyer', 'Leeds'],
    ['Warehouse, night shift', '', '', 'Rotterdam'],
  ]),
  tickets: writeCsv([
    TICKET_HEAD,
    [
      '4711',
      'Badge does not open the bike room',
      'Since this morning.\nThe light stays red.',
      'Maria Lopez',
      'maria.lopez@firm.example',
      'solved',
      'high',
      '',
      '',
      'badge, door',
      'email',
      '2026-03-02 09:30',
      '2026-03-03 11:00',
    ],
    [
      '4712',
      'A second screen',
      '',
      'Tomás Ortega',
      '',
      'open',
      'normal',
      '',
      '',
      '',
      'walk-in',
      '2026-03-04',
      '',
    ],
  ]),
} as const;
