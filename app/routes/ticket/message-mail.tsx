import type { MessageMail } from '../../../sync/domain/mail.ts';

/** What came with a message by mail: who was in copy, its files by name, and what it repeats of earlier mail, folded. */
export function MessageMailParts({ mail }: { readonly mail: MessageMail }) {
  const { verified, sender, from, cc, files, quoted } = mail;
  return (
    <div className="mt-2 flex flex-col gap-1 text-xs break-words text-muted">
      {!verified && <p className="text-ochre">Nobody has proven that {from} sent this.</p>}
      {sender === 'machine' && <p>A machine wrote this. It is not answered by itself.</p>}
      {cc.length > 0 && <p>In copy: {cc.join(', ')}</p>}
      {files.length > 0 && <p>With it: {files.map(({ name }) => name).join(', ')}</p>}
      {quoted !== undefined && (
        <details>
          <summary className="target inline-flex items-center rounded-md hover:text-ink">
            <span className="underline underline-offset-2">Quoted text</span>
          </summary>
          <p className="whitespace-pre-line">{quoted}</p>
        </details>
      )}
    </div>
  );
}
