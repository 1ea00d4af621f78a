import type { ReadModel } from '../../sync/client/workspace.ts';

/** The names of the tags that the workspace agreed on, in the order of the alphabet. */
export function agreedTags(read: Pick<ReadModel, 'settings'>): readonly string[] {
  return read
    .settings()
    .flatMap((setting) => {
      const { type, name }: { type: string; name?: unknown } = setting;
      return type === 'tag' && typeof name === 'string' ? [name] : [];
    })
    .sort((a, b) => a.localeCompare(b));
}
