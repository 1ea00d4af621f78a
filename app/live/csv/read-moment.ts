import { t } from '../../words/t.ts';
import { short, type ReadRow } from './import-table.ts';

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?( ?Z| ?[+-]\d\d:?\d\d)?)?$/;

/** A moment as tables have it; one without a zone is told by this device's clock. `3/4/2026` is refused: nobody can say which of the two is the month. */
export function readMoment(what: string, text: string): ReadRow<string> | null {
  if (text === '') return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] = MOMENT.exec(text) ?? [];
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ms =
    year === undefined ? NaN : Date.parse(`${plain}${zone.trim().replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const isDay = Number(day) === new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate();
  if (Number.isNaN(ms) || !isDay)
    return {
      fault: t('When it was {what}, {text}, is no date such as 2026-03-02 or 2026-03-02 09:30.', {
        what,
        text: short(text),
      }),
    };
  return { row: new Date(ms).toISOString() };
}
