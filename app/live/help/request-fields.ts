import type { QueueField } from '../../../sync/domain/queue.ts';
import {
  FIELD_TEXT_LENGTH,
  fieldKey,
  isPublicFieldKey,
  type FieldValue,
} from '../../../sync/domain/ticket-field.ts';
import type { HelpQueue } from '../../../sync/protocol/help.ts';
import { t } from '../../words/t.ts';
import { readQueueFields } from '../read-queue-fields.ts';

type Texts = Readonly<Record<string, string>>;

/** What the queue that a request goes to asks its writer for. Where the desk is to choose among several, nobody asks. */
export function askedFields(queues: readonly HelpQueue[], queueId: string | null): readonly QueueField[] {
  const isOnly = queueId === null && queues.length === 1;
  return queues.find(({ id }) => isOnly || id === queueId)?.fields.filter(isShown) ?? [];
}

/**
 * What was typed for the queue that the request goes to, as the ticket is to hold it. What no longer fits, since an admin has changed the queue meanwhile,
 * goes as it was typed, and the desk is shown what is wrong with it; what was typed for another queue stays behind.
 */
export function givenFields(
  queues: readonly HelpQueue[],
  queueId: string,
  texts: Texts,
): Readonly<Record<string, FieldValue>> {
  const asked = askedFields(queues, queueId);
  const { values } = readQueueFields(asked, texts);
  const others = new Set(queues.flatMap(({ id, fields }) => (id === queueId ? [] : fields.map(fieldKey))));
  const given: Record<string, FieldValue> = {};
  for (const [key, text] of Object.entries(texts)) {
    const typed = text.trim().slice(0, FIELD_TEXT_LENGTH);
    if (typed !== '' && isPublicFieldKey(key) && !others.has(key)) given[key] = values[key] ?? typed;
  }
  return given;
}

/** A field of a request as its requester is shown it. */
export interface ShownField {
  readonly key: string;
  readonly label: string;
  readonly value: FieldValue;
}

/** The values of a request under their labels, in the order in which queues ask for them. A label that is not known here is the desk’s own matter. */
export function shownFields(
  queues: readonly HelpQueue[],
  values: Readonly<Record<string, FieldValue>>,
): readonly ShownField[] {
  const known = new Map(
    queues.flatMap(({ fields }) => fields.map((field) => [fieldKey(field), field.label] as const)),
  );
  const keys = [...known.keys(), ...Object.keys(values).filter((key) => !known.has(key))];
  return keys.flatMap((key) => {
    const value = values[key] ?? null;
    if (value === null || !isPublicFieldKey(key)) return [];
    return [{ key, label: known.get(key) ?? t('Noted by the desk'), value }];
  });
}

function isShown(field: QueueField): boolean {
  return isPublicFieldKey(fieldKey(field));
}
