import { expect, it } from 'vitest';
import { DOCUMENT_SCHEMAS } from '../../../../sync/domain/document.ts';
import { MemoryRecordStore } from '../../../../sync/server/memory/memory-record-store.ts';
import { readOutcome } from '../../../../sync/server/files/file-record.ts';
import { judgeFile } from '../../../../sync/server/files/judge-file.ts';
import { fileKey } from '../../../../sync/server/s3/object-keys.ts';
import { memoryFolder } from '../../files/object-folder.ts';
import { makeSample } from '../make-sample.ts';
import { keepSampleFiles } from './keep-sample.ts';

const sample = makeSample({ tickets: 400, seed: 'roost', now: Date.parse('2026-03-12T14:00:00.000Z') });
const withFiles = sample.messages.filter(({ attachments }) => attachments.length > 0);

it('some requests of the sample bring a file, and the timeline tells of each', () => {
  expect(withFiles.length).toBeGreaterThan(5);
  const told = sample.events.flatMap((event) => (event.type === 'file' ? [event.messageId] : []));
  expect(told.sort()).toEqual(withFiles.map(({ id }) => id).sort());
  for (const message of withFiles) DOCUMENT_SCHEMAS.messages.parse(message);
});

it('they are what they say, and lie where they are fetched from', async () => {
  const records = new MemoryRecordStore(() => 0);
  const objects = memoryFolder();
  await keepSampleFiles(sample.messages, { records, objects });
  for (const { id: messageId, attachments } of withFiles)
    for (const { id: fileId, type, size } of attachments) {
      const bytes = await objects.read(fileKey({ messageId, fileId }));
      expect(bytes?.byteLength).toBe(size);
      expect(await judgeFile(bytes ?? Buffer.alloc(0), type)).toBe('ready');
      expect(await readOutcome(records, { messageId, fileId })).toBe('ready');
    }
});
