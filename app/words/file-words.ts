import type { FileOutcome } from '../../sync/domain/event.ts';

/** What a screen tells of a message's file. */
export type FileTold =
  | { readonly state: 'on-this-device' | 'saved' | 'elsewhere' }
  | { readonly state: 'uploading'; readonly percent: number }
  | { readonly state: 'refused'; readonly outcome: Exclude<FileOutcome, 'ready'> };

const WHY: Readonly<Record<Exclude<FileOutcome, 'ready'>, string>> = {
  'not-what-it-says': 'it is not the kind of file that its name says',
  program: 'it is a program',
};

/** Where a file is, in the words the product promises. */
export function fileWords(told: FileTold, author: string): string {
  switch (told.state) {
    case 'on-this-device':
      return 'On this device';
    case 'uploading':
      return `Uploading ${String(told.percent)} %`;
    case 'saved':
      return 'Saved';
    case 'elsewhere':
      return `Not here yet. It is still on the device of ${author}.`;
    case 'refused':
      return `The server refused this: ${WHY[told.outcome]}. Nobody can fetch it.`;
  }
}
