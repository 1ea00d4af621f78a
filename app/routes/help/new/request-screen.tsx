import { useHelp, useRequests } from '../../../live/help/help-desk.ts';
import { useRequestDraft } from '../../../live/help/use-request-draft.ts';
import { t } from '../../../words/t.ts';
import { DraftList } from './draft-list.tsx';
import { RequestForm } from './request-form.tsx';

/** A new request: the form first, what was begun earlier below it. */
export function RequestScreen({ draftId }: { draftId: string | null }) {
  const draft = useRequestDraft(draftId);
  const help = useHelp();
  const others = useRequests().filter(({ id, sentAt }) => sentAt === null && id !== draft.request.id);
  if (help.kind === 'agent')
    return (
      <p>
        {t(
          'You are signed in at the desk as {name}. To ask for help as somebody else, sign out there first.',
          { name: help.name },
        )}
      </p>
    );
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby="ask" className="flex flex-col gap-4">
        <h1 id="ask" className="text-xl font-strong">
          {t('What do you need?')}
        </h1>
        <RequestForm draft={draft} />
      </section>
      {others.length > 0 && <DraftList drafts={others} />}
    </div>
  );
}
