import type { FileOutcome } from '../../sync/domain/event.ts';
import { t } from './t.ts';

/** What a screen tells of a message's file. */
export type FileTold =
  | { readonly state: 'on-this-device' | 'saved' | 'elsewhere' }
  | { readonly state: 'uploading'; readonly percent: number }
  | { readonly state: 'refused'; readonly outcome: Exclude<FileOutcome, 'ready'> };

const WHY: Readonly<Record<Exclude<FileOutcome, 'ready'>, string>> = {
  'not-what-it-says': t('it is not the kind of file that its name says'),
  program: t('it is a program'),
};

/** Where a file is, in the words the product promises. */
export function fileWords(told: FileTold, author: string): string {
  switch (told.state) {
    case 'on-this-device':
      return t('On this device');
    case 'uploading':
      return t('Uploading {percent, number} %', { percent: told.percent });
    case 'saved':
      return t('Saved');
    case 'elsewhere':
      return t('Not here yet. It is still on the device of {author}.', { author });
    case 'refused':
      return t('The server refused this: {why}. Nobody can fetch it.', { why: WHY[told.outcome] });
  }
}
