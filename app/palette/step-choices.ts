import { PRIORITIES, STATUSES, tagSchema, type Ticket } from '../../sync/domain/ticket.ts';
import { unreachable } from '../../sync/domain/unreachable.ts';
import type { Choice as FieldChoice } from '../components/field.tsx';
import { snoozeTimes } from '../live/snooze-times.ts';
import { addTag, removeTag } from '../live/tag-edits.ts';
import { showDayAhead } from '../words/moment.ts';
import { t } from '../words/t.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from '../words/ticket-words.ts';
import type { Choice, Deed, PaletteStep } from './choice.ts';

/** What the steps choose from. */
export interface StepSource {
  readonly agents: readonly FieldChoice[];
  readonly queues: readonly FieldChoice[];
  /** Tags in use, most used first. */
  readonly tags: readonly string[];
  readonly nowMs: number;
}

/** An answer to a step's question. */
export interface StepChoice extends Choice {
  /** What it does in a whole sentence, for where the question has not been asked. */
  readonly sentence: string;
}

/** The most tags offered before anything is typed narrows them down. */
const TAGS_OFFERED = 40;
const HOUR_MS = 3_600_000;

/** The answers to the question that a step asks of these tickets. `typed` is as the person typed it: a new tag is made of it. */
export function stepChoices(
  step: PaletteStep,
  tickets: readonly Ticket[],
  source: StepSource,
  typed: string,
): readonly StepChoice[] {
  const differs = <Field extends keyof Ticket>(field: Field, value: Ticket[Field]) =>
    tickets.some((ticket) => ticket[field] !== value);
  switch (step) {
    case 'assign':
      return [...source.agents, { value: '', label: t('Nobody') }]
        .map(({ value, label }) => ({ id: value === '' ? null : value, label }))
        .filter(({ id }) => differs('assigneeId', id))
        .map(({ id, label }) =>
          answer(step, id ?? 'nobody', label, t('Assign to {label}', { label }), { assigneeId: id }),
        );
    case 'status':
      return STATUSES.filter((status) => differs('status', status)).map((status) => ({
        ...answer(
          step,
          status,
          STATUS_WORDS[status],
          t('Status {status}', { status: STATUS_WORDS[status] }),
          {
            status,
          },
        ),
        ...(status === 'solved' ? { deed: { type: 'solve' } } : {}),
      }));
    case 'priority':
      return PRIORITIES.filter((priority) => differs('priority', priority)).map((priority) =>
        answer(
          step,
          priority,
          PRIORITY_WORDS[priority],
          t('Priority {priority}', { priority: PRIORITY_WORDS[priority] }),
          {
            priority,
          },
        ),
      );
    case 'queue':
      return source.queues
        .filter(({ value }) => differs('queueId', value))
        .map(({ value, label }) =>
          answer(step, value, label, t('Move to {label}', { label }), { queueId: value }),
        );
    case 'snooze':
      return snoozeChoices(source.nowMs);
    case 'tag':
      return tagChoices(tickets, source.tags, typed);
    default:
      return unreachable(step);
  }
}

function snoozeChoices(nowMs: number): readonly StepChoice[] {
  const { tomorrow, monday, week } = snoozeTimes(nowMs);
  const times = [
    { name: t('In four hours'), at: new Date(nowMs + 4 * HOUR_MS).toISOString() },
    { name: t('Tomorrow'), at: tomorrow },
    { name: t('Monday'), at: monday },
    { name: t('In a week'), at: week },
  ];
  return times.map(({ name, at }) => ({
    ...answer('snooze', name, name, t('Snooze: {name}', { name: name.toLowerCase() }), { snoozeUntil: at }),
    detail: showDayAhead(at),
  }));
}

function tagChoices(
  tickets: readonly Ticket[],
  known: readonly string[],
  typed: string,
): readonly StepChoice[] {
  const isOnAll = (tag: string) => tickets.every(({ tags }) => tags.includes(tag));
  const borne = [...new Set(tickets.flatMap(({ tags }) => tags))];
  const fresh = tagSchema.safeParse(typed.trim().toLowerCase());
  const isNew = fresh.success && !known.includes(fresh.data) && !borne.includes(fresh.data);
  const free = known.filter((tag) => !isOnAll(tag));
  return [
    ...(typed === '' ? free.slice(0, TAGS_OFFERED) : free).map((tag) =>
      answer('tag', tag, tag, t('Add tag {tag}', { tag }), addTag(tag)),
    ),
    ...borne.map((tag) => ({
      ...answer('tag', `-${tag}`, t('Remove {tag}', { tag }), t('Remove tag {tag}', { tag }), removeTag(tag)),
      also: tag,
    })),
    ...(isNew
      ? [
          answer(
            'tag',
            `+${fresh.data}`,
            t('New tag {tag}', { tag: fresh.data }),
            t('New tag {tag}', { tag: fresh.data }),
            addTag(fresh.data),
          ),
        ]
      : []),
  ];
}

function answer(
  step: PaletteStep,
  name: string,
  label: string,
  sentence: string,
  edit: Extract<Deed, { type: 'edit' }>['edit'],
): StepChoice {
  return {
    id: `${step} ${name}`,
    group: 'change',
    label,
    sentence,
    picture: step,
    deed: { type: 'edit', edit },
  };
}
