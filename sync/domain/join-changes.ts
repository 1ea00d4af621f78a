import type { TicketChanges } from './message.ts';

/** Two sets of changes as one. Where both say something of a field or a tag, the later word stands. */
export function joinChanges(earlier: TicketChanges, later: TicketChanges): TicketChanges {
  const { addTags: addBefore = [], removeTags: removeBefore = [], ...fieldsBefore } = earlier;
  const { addTags: addAfter = [], removeTags: removeAfter = [], ...fieldsAfter } = later;
  return withTags(
    { ...fieldsBefore, ...fieldsAfter },
    [...addBefore.filter((tag) => !removeAfter.includes(tag)), ...addAfter],
    [...removeBefore.filter((tag) => !addAfter.includes(tag)), ...removeAfter],
  );
}

/** Whether nothing changes. */
export function changesNothing(changes: TicketChanges): boolean {
  return Object.values(changes).every(
    (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
}

/** The changes of these fields and tags, each tag once. */
export function withTags(
  fields: TicketChanges,
  addTags: readonly string[],
  removeTags: readonly string[],
): TicketChanges {
  return {
    ...fields,
    ...(addTags.length === 0 ? {} : { addTags: [...new Set(addTags)] }),
    ...(removeTags.length === 0 ? {} : { removeTags: [...new Set(removeTags)] }),
  };
}
