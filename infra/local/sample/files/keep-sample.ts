import { noteOutcome } from '../../../../sync/server/files/file-record.ts';
import type { Message } from '../../../../sync/domain/message.ts';
import type { RecordStore } from '../../../../sync/server/record-store.ts';
import { fileKey } from '../../../../sync/server/s3/object-keys.ts';
import type { ObjectFolder } from '../../files/object-folder.ts';
import { bytesOfSample } from './sample-files.ts';

/** Puts the files that these messages of the sample describe where files are fetched from. Doing it twice changes nothing. */
export async function keepSampleFiles(
  messages: readonly Message[],
  { records, objects }: { readonly records: RecordStore; readonly objects: ObjectFolder },
): Promise<void> {
  for (const { id: messageId, attachments } of messages)
    for (const { id: fileId, name } of attachments) {
      const ref = { messageId, fileId };
      await objects.write(fileKey(ref), bytesOfSample(name));
      await noteOutcome(records, ref, 'ready');
    }
}
