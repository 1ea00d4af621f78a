import type { ReadModel } from '../../sync/client/workspace.ts';

/** How many there are, without reading them whole. */
export function countWaitingMails(read: ReadModel): number {
  return read.settings().filter(({ type }) => type === 'waiting-mail').length;
}
