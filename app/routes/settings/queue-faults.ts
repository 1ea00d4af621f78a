import type { QueueRule, QueueSetting } from '../../../sync/domain/queue.ts';
import { emailSchema } from '../../../sync/domain/ticket.ts';
import { t } from '../../words/t.ts';
import { tagsFault } from './tag-list.ts';
import type { Faults } from './setting-form.tsx';

/** The queue as it is stored: texts without the spaces around them, choices without empty ones. */
export function tidyQueue(queue: QueueSetting): QueueSetting {
  const { fields, rules } = queue;
  const tidied = fields?.map((field) => ({
    ...field,
    label: field.label.trim(),
    choices:
      field.type === 'choice'
        ? field.choices.map((choice) => choice.trim()).filter((choice) => choice !== '')
        : [],
  }));
  return {
    ...queue,
    name: queue.name.trim(),
    ...(tidied === undefined ? {} : { fields: tidied }),
    ...(rules === undefined ? {} : { rules: rules.map(tidyRule) }),
  };
}

/** What is wrong with a queue as entered: under `name`, `address`, `field <id>` and `rule <id>`, a sentence each. */
export function queueFaults(entered: QueueSetting): Faults {
  const { name, address = null, fields = [], rules = [] } = tidyQueue(entered);
  const isAddress = address === null || emailSchema.safeParse(address).success;
  return {
    ...(name === '' ? { name: t('Say what the queue is called.') } : {}),
    ...(isAddress ? {} : { address: t('This is no e-mail address. Write it as support@firm.example.') }),
    ...Object.fromEntries(fields.flatMap((field) => entry(`field ${field.id}`, fieldFault(field, fields)))),
    ...Object.fromEntries(rules.flatMap((rule) => entry(`rule ${rule.id}`, ruleFault(rule)))),
  };
}

type Field = NonNullable<QueueSetting['fields']>[number];

function fieldFault({ id, label, type, choices }: Field, all: readonly Field[]): string | null {
  if (label === '') return t('Give the field a name, or remove it.');
  if (all.some((other) => other.id !== id && other.label.toLowerCase() === label.toLowerCase()))
    return t('There are two fields called {label}. Rename one.', { label });
  if (type !== 'choice') return null;
  if (choices.length === 0) return t('Write the choices of {label}, with commas between.', { label });
  const long = choices.find((choice) => choice.length > 60);
  if (long !== undefined)
    return t('A choice has at most 60 characters: “{long}…” has more.', { long: long.slice(0, 20) });
  return choices.length > 30
    ? t('{label} has {count, number} choices; at most 30 fit.', { label, count: choices.length })
    : null;
}

function entry(key: string, fault: string | null): readonly (readonly [string, string])[] {
  return fault === null ? [] : [[key, fault]];
}

function tidyRule({ also, tags, priority, assigneeId, ...rule }: QueueRule): QueueRule {
  return {
    ...rule,
    words: rule.words.trim(),
    ...(also === undefined || also.length === 0
      ? {}
      : { also: also.map((one) => ({ ...one, words: one.words.trim() })) }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
    ...(priority === undefined ? {} : { priority }),
    ...((assigneeId ?? null) === null ? {} : { assigneeId }),
  };
}

function ruleFault({ words, also = [], tags = [] }: QueueRule): string | null {
  if ([words, ...also.map((one) => one.words)].includes(''))
    return t('Write the words it looks for, or remove it.');
  return tagsFault(tags.join(','));
}
