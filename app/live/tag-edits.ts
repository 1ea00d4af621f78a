import type { DecideEdit } from '../../sync/client/commands.ts';

/** Adds the tag to whatever tags a ticket has in the moment of writing. */
export function addTag(tag: string): DecideEdit {
  return ({ tags }) => (tags.includes(tag) ? {} : { tags: [...tags, tag] });
}

/** Takes the tag from a ticket that has it. */
export function removeTag(tag: string): DecideEdit {
  return ({ tags }) => (tags.includes(tag) ? { tags: tags.filter((one) => one !== tag) } : {});
}
