import { useState } from 'react';
import { ulid } from 'ulid';
import { childId } from '../../../sync/domain/lane.ts';
import { fileName } from '../../../sync/domain/attachment.ts';
import { t } from '../../words/t.ts';
import { keepLinkedDraft, keptLinkedDraft } from './linked-draft.ts';
import { sendLinkedFile, writeLinked, type LinkAnswer } from './link-api.ts';

/** A file that goes with the answer; until it is sent it is in this page alone. */
interface LinkedFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is being written to a request by its link. The words are kept with each letter; the same answer sent twice is taken once. */
export function useLinkedAnswer(ticketId: string, take: (answer: LinkAnswer) => void) {
  const [draft, setDraft] = useState(() => keptLinkedDraft(window.localStorage, ticketId, ulid));
  const [files, setFiles] = useState<readonly LinkedFile[]>([]);
  const [busy, setBusy] = useState('');
  const [fault, setFault] = useState('');

  const type = (text: string) => {
    const next = { ...draft, text };
    setDraft(next);
    keepLinkedDraft(window.localStorage, ticketId, next);
  };
  const add = async (given: readonly File[]) => {
    setBusy(t('Making the files ready'));
    try {
      const { prepareFile } = await import('../files/prepare-file.lazy.ts');
      for (const file of given) {
        const { name, type: kind, bytes } = await prepareFile(file);
        const made = { id: ulid(), name: fileName(name), type: kind || 'application/octet-stream' };
        const kept = new Uint8Array(bytes);
        setFiles((before) => [...before, { ...made, size: kept.byteLength, bytes: kept }]);
      }
    } finally {
      setBusy('');
    }
  };
  const send = async () => {
    setBusy(t('Sending'));
    setFault('');
    const attachments = files.map(({ bytes: _bytes, ...described }) => described);
    const words = { ...draft, body: draft.text.trim(), attachments, createdAt: new Date().toISOString() };
    const { own, body, createdAt } = words;
    try {
      const answer = await writeLinked(ticketId, { own, body, attachments, createdAt });
      if (answer.kind === 'open') {
        for (const { id, bytes } of files) await sendLinkedFile(childId(ticketId, own), id, bytes);
        keepLinkedDraft(window.localStorage, ticketId, { own, text: '' });
        setDraft({ own: ulid(), text: '' });
        setFiles([]);
        take(answer);
      } else if (answer.kind === 'closed') take(answer);
      else setFault(answer.kind === 'refused' ? answer.sentence : AWAY);
    } catch {
      setFault(FILES_CUT);
    } finally {
      setBusy('');
    }
  };
  const remove = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  return { text: draft.text, type, files, add, remove, send, busy, fault };
}

const AWAY = t(
  'The server cannot be reached. What you wrote is kept on this device; send it again in a moment.',
);
const FILES_CUT = t('Your words are sent, the files not yet all. Press Send once more.');
