import type { SlaPolicy } from '../../../../sync/domain/sla/policy.ts';
import { PRIORITIES, type Priority } from '../../../../sync/domain/ticket.ts';
import { t } from '../../../words/t.ts';
import { nameFault } from '../name-fault.ts';
import type { Faults } from '../setting-form.tsx';
import { readDuration, showDuration } from './duration.ts';

export const TARGETS = ['firstResponse', 'nextResponse', 'resolution'] as const;
type Target = (typeof TARGETS)[number];
/** The targets of one priority as they are being entered. */
export type TargetsEntry = Readonly<Record<Target, string>>;

/** A policy as it is being entered. */
export interface PolicyEntry {
  readonly id: string;
  readonly name: string;
  /** Nothing while none is chosen. */
  readonly calendarId: string;
  readonly queueIds: readonly string[];
  readonly targets: Readonly<Record<Priority, TargetsEntry>>;
}

/** What the form begins with. */
export function policyEntry(before: SlaPolicy | null, newId: string, calendarId: string): PolicyEntry {
  const targets = (priority: Priority): TargetsEntry => {
    const kept = before?.targets[priority];
    return {
      firstResponse: showDuration(kept?.firstResponse ?? null),
      nextResponse: showDuration(kept?.nextResponse ?? null),
      resolution: showDuration(kept?.resolution ?? null),
    };
  };
  return {
    id: before?.id ?? newId,
    name: before?.name ?? '',
    calendarId: before?.calendarId ?? calendarId,
    queueIds: before?.queueIds ?? [],
    targets: byPriority(targets),
  };
}

/** The policy as entered, where nothing is wrong with it; a new one stands at `position`. What a newer app added to it is kept. */
export function policyOf(before: SlaPolicy | null, entry: PolicyEntry, position: number) {
  const { id, name, calendarId, queueIds } = entry;
  const targets = byPriority((priority) => ({
    firstResponse: minutesOf(entry.targets[priority].firstResponse),
    nextResponse: minutesOf(entry.targets[priority].nextResponse),
    resolution: minutesOf(entry.targets[priority].resolution),
  }));
  const place = before === null ? { position } : {};
  return {
    ...before,
    ...place,
    id,
    type: 'sla-policy' as const,
    name: name.trim(),
    calendarId,
    queueIds: [...queueIds],
    targets,
  };
}

/** What is wrong with it, field by field; the targets of a priority under its name. */
export function policyFaults(entry: PolicyEntry, among: readonly SlaPolicy[]): Faults {
  const targets = PRIORITIES.flatMap((priority) => {
    const wrong = TARGETS.map((target) => entry.targets[priority][target]).find(
      (text) => readDuration(text) === 'unreadable',
    );
    return wrong === undefined ? [] : [[priority, durationWords(wrong)] as const];
  });
  const isEmpty = PRIORITIES.every((priority) =>
    TARGETS.every((target) => entry.targets[priority][target].trim() === ''),
  );
  return {
    ...nameFault(entry, among),
    ...(entry.calendarId === '' ? { calendarId: t('Choose the calendar whose hours count.') } : {}),
    ...(isEmpty ? { urgent: t('This policy promises nothing. Give at least one target.') } : {}),
    ...Object.fromEntries(targets),
  };
}

function durationWords(text: string): string {
  return t(
    '“{text}” is no length of working time. Write it as 4h, 30m or 1h 30m, up to a year; empty is no promise.',
    { text },
  );
}

function minutesOf(text: string): number | null {
  const minutes = readDuration(text);
  if (minutes === 'unreadable')
    throw new Error('A policy is made of its form only when nothing is wrong in it');
  return minutes;
}

function byPriority<Value>(of: (priority: Priority) => Value): Record<Priority, Value> {
  return { low: of('low'), normal: of('normal'), high: of('high'), urgent: of('urgent') };
}
