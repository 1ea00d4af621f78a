import type { FieldValue } from '../../../sync/domain/ticket-field.ts';
import { shownFields } from '../../live/help/request-fields.ts';
import { useQueues } from '../../live/help/use-queues.ts';
import { fieldValueWords } from '../../words/field-value-words.ts';
import { t } from '../../words/t.ts';

/** What a request says besides its words: the fields of its queue that its requester sees. Nothing where none is filled in. */
export function RequestValues({ values }: { readonly values: Readonly<Record<string, FieldValue>> }) {
  const shown = shownFields(useQueues(), values);
  if (shown.length === 0) return null;
  return (
    <dl
      aria-label={t('Details')}
      className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 border-l-2 border-line pl-4 text-sm"
    >
      {shown.map(({ key, label, value }) => (
        <div key={key} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="break-words">{fieldValueWords(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
